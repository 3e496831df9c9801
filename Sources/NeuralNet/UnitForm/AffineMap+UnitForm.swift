extension AffineMap {
  /// The summands of a unit's net input and their parameters: weights times what is read, in order.
  func products(
    unit: Int, reading sources: [Term], name: (_ unit: Int, _ input: Int) -> String
  ) -> [Term] {
    sources.enumerated().map { j, source in
      .quantity(.parameter(name(unit + 1, j + 1))) * source
    }
  }

  /// The weights as parameters, unit by unit, then the biases where the map has them.
  func named(
    _ values: [Double], weight: (_ unit: Int, _ input: Int) -> String,
    bias: (_ unit: Int?) -> String
  ) -> [Network.Parameter] {
    var result: [Network.Parameter] = []
    for unit in 0..<outputCount {
      for input in 0..<inputCount {
        let index = weights.lowerBound + input * outputCount + unit
        result.append(.init(weight(unit + 1, input + 1), values[index]))
      }
    }
    for (unit, index) in biases.enumerated() {
      result.append(
        .init(bias(biases.count == 1 && outputCount > 1 ? nil : unit + 1), values[index]))
    }
    return result
  }

  /// The bias of a unit as a summand, if it has one.
  func biasTerm(unit: Int, isShared: Bool, layer: Int) -> [Term] {
    if biases.isEmpty { return [] }
    return [.quantity(.parameter(ScalarNames.bias(layer, isShared ? nil : unit + 1)))]
  }
}
