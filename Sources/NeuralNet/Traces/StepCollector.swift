/// Collects the steps of quantities as these are asked for, each step once.
package struct StepCollector {
  private let derivation: Derivation
  private var builder: TraceBuilder
  private var givenCount = 0

  /// Begins with no steps.
  package init(_ derivation: Derivation) {
    self.derivation = derivation
    builder = TraceBuilder(derivation, sizeHint: 0)
  }

  /// The steps that lead to some quantities, without those that were given before; quantities that the
  /// network does not have are left out.
  ///
  /// Complexity: O(size of the new steps).
  package mutating func steps(leadingTo quantities: [Quantity]) -> ArraySlice<Step> {
    for quantity in quantities {
      if let node = derivation.nodes.node(of: quantity.untimed) { builder.add(node) }
    }
    defer { givenCount = builder.steps.count }
    return builder.steps[givenCount...]
  }
}
