import Binding
import NeuralNet

extension EngineRun {
  /// Trains a declared model on from where it is.
  mutating func train(_ request: TrainRequest) throws(UnfinishedTraining) -> TrainOutcome {
    let training = try train(model(request.model), on: request.examples, plan: request.plan)
    trained[request.model] = training.after
    var anew: [(seed: UInt64, record: TrainingRecord)] = []
    for (seed, model) in request.anew {
      anew.append((seed, try train(model, on: request.examples, plan: request.plan).record))
    }
    return TrainOutcome(request: request, training: training, anew: anew)
  }
}
