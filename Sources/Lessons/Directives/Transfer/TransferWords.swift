import Binding
import NeuralNet

/// The words of what `transfer` shows.
enum TransferWords {
  /// The six steps of a transfer.
  static func steps(_ outcome: TransferOutcome) -> [String] {
    let transfer = outcome.request.transfer
    let layers = outcome.request.layerCount
    let keptLayers = transfer.keptLayers.count
    let removed = layers - keptLayers
    let added = transfer.network.layers.count - keptLayers
    let newParameters = transfer.network.parameters.count - transfer.kept.count
    let intact = outcome.isIntact ? "bit for bit what they were" : "changed"
    return [
      "The first model has \(EngineWords.count(layers, "layer")) and "
        + "\(EngineWords.count(outcome.request.parameterCount, "parameter")).",
      "The second data set has "
        + "\(EngineWords.count(outcome.request.examples.count, "example")).",
      "The last \(removed == 1 ? "layer is" : "\(removed) layers are") removed, and "
        + "\(EngineWords.count(keptLayers, "layer")) kept.",
      "\(EngineWords.count(added, "new layer")) with "
        + "\(EngineWords.count(newParameters, "parameter")) "
        + "\(added == 1 ? "takes its" : "take their") place.",
      "The \(EngineWords.count(transfer.kept.count, "kept parameter")) are frozen; "
        + "after the training they are \(intact).",
      "Only the new layers are trained, in "
        + "\(EngineWords.count(outcome.training.record.steps, "step")).",
    ]
  }
}
