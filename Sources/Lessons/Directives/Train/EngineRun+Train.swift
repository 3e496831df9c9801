import Binding

extension EngineRun {
  /// Trains a declared model on from where it is.
  mutating func train(_ request: TrainRequest) throws(UnfinishedTraining) -> TrainOutcome {
    let training = try train(model(request.model), on: request.examples, plan: request.plan)
    trained[request.model] = training.after
    return TrainOutcome(request: request, training: training)
  }
}
