package import NeuralNet

/// A transfer of a trained model to other examples.
package struct TransferRequest: Sendable {
  /// The index in ``NoteBindings/models`` of the trained model.
  package let model: Int
  /// The index of the network that it makes, where that has a name.
  package internal(set) var result: Int?
  /// How many layers the trained model has.
  package let layerCount: Int
  /// How many parameters the trained model has.
  package let parameterCount: Int
  /// The network with its new layers, with the parameters as the trained one is declared.
  package let transfer: Transfer
  /// How the weights of each new layer begin.
  package let initializers: [Initializer]
  /// The seed of those weights.
  package let seed: UInt64
  /// What the new layers are trained on.
  package let examples: ModelExamples
  /// How they are trained; the kept parameters are frozen.
  package let plan: TrainingPlan
}
