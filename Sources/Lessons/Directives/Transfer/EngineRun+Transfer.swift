import Binding
import NeuralNet

extension EngineRun {
  /// Puts new layers on a model as it is now, and trains them.
  mutating func transfer(
    _ request: TransferRequest
  ) throws(UnfinishedTraining) -> TransferOutcome {
    let old = model(request.model).parameters
    let kept = request.transfer.kept
    var changed = request.transfer.network
    for index in kept { changed.parameters[index] = old[index] }
    var random = Xoshiro256(seed: request.seed)
    for (l, initializer) in zip(request.transfer.keptLayers.count..., request.initializers) {
      changed.initialize(layer: l, initializer, using: &random)
    }
    let training = try train(.layers(changed), on: request.examples, plan: request.plan)
    if let result = request.result { trained[result] = training.after }
    let new = training.after.parameters
    return TransferOutcome(
      request: request, training: training,
      isIntact: kept.allSatisfy { old[$0].bitPattern == new[$0].bitPattern })
  }
}
