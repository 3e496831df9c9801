extension Values {
  /// The first quantity, as they are computed, that is infinite or undefined; nil if all are numbers.
  ///
  /// Derivatives are those of the total error by the parameters.
  ///
  /// Complexity: O(scalars).
  package var firstWithoutValue: Quantity? {
    let named = network.program.layout.namedCount
    let isFinite =
      memories.allSatisfy { $0.prefix(named).allSatisfy(\.isFinite) }
      && totalError?.isFinite != false && gradient.allSatisfy(\.isFinite)
      && network.parameterNames.indices.allSatisfy { updated($0)?.isFinite != false }
    if isFinite { return nil }
    let quantities = allQuantities().map(\.quantity)
    let derivatives = network.parameterNames.map {
      Quantity.derivative(of: .totalError, by: .parameter($0))
    }
    let order = quantities.filter { !$0.isUpdated } + derivatives + quantities
    return order.first { self[$0]?.isFinite == false }
  }
}

extension Quantity {
  fileprivate var isUpdated: Bool { if case .updated = kind { true } else { false } }
}
