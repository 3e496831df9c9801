/// The names that the scalars of a network in layer form have in unit form; all count from 1.
///
/// They follow w_{l,u,j}, b_{l,u} and a_{l,u}: the weight of unit u of layer l for its input j, its
/// bias and its output. A unit is called `l,u`, and its output is spelled so by a notation in which
/// outputs are a and net inputs z.
package enum ScalarNames {
  package static func unit(_ layer: Int, _ unit: Int) -> String { "\(layer),\(unit)" }

  package static func weight(_ layer: Int, _ unit: Int, _ input: Int) -> String {
    "w_\(layer),\(unit),\(input)"
  }

  /// The weight for unit `state` of the same layer at the step before.
  package static func recurrentWeight(_ layer: Int, _ unit: Int, _ state: Int) -> String {
    "r_\(layer),\(unit),\(state)"
  }

  /// The bias of a unit, or the one that all units of a layer share.
  package static func bias(_ layer: Int, _ unit: Int?) -> String {
    unit.map { "b_\(layer),\($0)" } ?? "b_\(layer)"
  }
}

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
