package import NeuralNet

/// What a spelling pattern means: a part of the layers of a network, or one scalar of each time step.
package struct PatternSubject: Hashable, Sendable {
  /// A part of the layers.
  package enum Part: Hashable, Sendable {
    case inputs
    case targets
    /// What the output units give.
    case predictions
    case netInputs
    case outputs
    case weights
    case recurrentWeights
    case biases
    /// The error, which is a scalar.
    case error
    /// A scalar of that kind, of which each time step has one.
    case scalar(Quantity.Kind)

    /// Whether each layer has one of its own.
    var isOfLayers: Bool {
      switch self {
      case .inputs, .targets, .predictions, .error, .scalar: false
      case .netInputs, .outputs, .weights, .recurrentWeights, .biases: true
      }
    }

    /// Whether it is made of parameters, which no sample and no step has of its own.
    var isOfParameters: Bool {
      switch self {
      case .weights, .recurrentWeights, .biases: true
      case .inputs, .targets, .predictions, .netInputs, .outputs, .error, .scalar: false
      }
    }
  }

  /// What is taken of the part.
  package enum Aspect: Hashable, Sendable {
    case value
    /// The derivative of the error by it.
    case gradient
    /// The error signal of units, which some authors give the opposite sign.
    case delta
    /// The parameters after one update.
    case updated
  }

  /// The part.
  package var part: Part
  /// What is taken of it.
  package var aspect: Aspect
  /// Whether a matrix of all samples is meant, as by capital letters.
  package var isOfAllSamples: Bool
  /// The layer, where the pattern has no variable for it but tells it: the 2 of `W_{hy}`; negative numbers count from
  /// the last one, which is -1.
  package var layer: Int?
  /// What is added to the number of a layer in names: 1 where the inputs are counted as the first one.
  package var layerOffset: Int

  /// A part of all layers.
  package init(
    _ part: Part, _ aspect: Aspect = .value, isOfAllSamples: Bool = false, layer: Int? = nil,
    layerOffset: Int = 0
  ) {
    self.part = part
    self.aspect = aspect
    self.isOfAllSamples = isOfAllSamples
    self.layer = layer
    self.layerOffset = layerOffset
  }
}
