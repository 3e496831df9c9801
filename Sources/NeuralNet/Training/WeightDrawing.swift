/// How a model's parameters are drawn, so that it can be drawn anew from another seed.
package struct WeightDrawing: Hashable, Sendable {
  /// The way in which each layer's weights are drawn, in order; of a recurrent network those of the
  /// state and of the output.
  package var initializers: [Initializer]
  /// The indices of the parameters that are not drawn but given.
  package var given: Set<Int>

  package init(initializers: [Initializer], given: Set<Int>) {
    self.initializers = initializers
    self.given = given
  }

  /// Whether another seed would give the model other numbers.
  package func varies(_ model: Model) -> Bool {
    model.drawn(by: self, from: 0).parameters != model.drawn(by: self, from: 1).parameters
  }
}

extension Model {
  /// The same network with its weights drawn from a seed; parameters that are given keep their
  /// numbers, and networks unit by unit are as they were.
  ///
  /// Complexity: O(parameters), of orthogonal matrices O(units · weights).
  package func drawn(by drawing: WeightDrawing, from seed: UInt64) -> Model {
    var random = Xoshiro256(seed: seed)
    switch self {
    case .units: return self
    case .layers(var network):
      for (l, initializer) in drawing.initializers.enumerated() {
        network.initialize(layer: l, initializer, using: &random)
      }
      network.parameters = kept(network.parameters, drawing.given)
      return .layers(network)
    case .recurrent(var network):
      guard let state = drawing.initializers.first, let output = drawing.initializers.last else {
        return self
      }
      network.initialize(state: state, output: output, using: &random)
      network.parameters = kept(network.parameters, drawing.given)
      return .recurrent(network)
    }
  }

  private func kept(_ drawn: [Double], _ given: Set<Int>) -> [Double] {
    var numbers = drawn
    for index in given { numbers[index] = parameters[index] }
    return numbers
  }
}
