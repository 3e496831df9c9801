/// The ordered steps of a computation: each comes after those that it reads.
package struct Trace: Sendable {
  package let steps: [Step]
  private let index: [Quantity: Int]

  package init(steps: [Step]) {
    self.steps = steps
    index = Dictionary(
      steps.enumerated().map { ($1.quantity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate init(_ builder: TraceBuilder) {
    steps = builder.steps
    index = builder.index
  }

  private init(steps: [Step], index: [Quantity: Int]) {
    self.steps = steps
    self.index = index
  }

  /// The same steps with the values of other numbers.
  ///
  /// Equations depend on how a network is wired, not on its numbers, so they are kept. `values`
  /// must be of the same network, but for its numbers.
  ///
  /// Complexity: O(steps).
  package func recomputed(with values: Values) -> Trace {
    Trace(steps: steps.map { $0.with(value: values[$0.quantity] ?? .nan) }, index: index)
  }

  /// The step that gives a quantity.
  ///
  /// Complexity: O(1).
  package subscript(quantity: Quantity) -> Step? { index[quantity].map { steps[$0] } }
}

extension Values {
  /// The step that gives a quantity its value; nil if the network does not have it.
  package func step(for quantity: Quantity) -> Step? { Derivation(self).step(for: quantity) }

  /// ∂A/∂B by the chain rule; nil if the network does not have either quantity.
  package func gradient(of a: Quantity, by b: Quantity) -> ChainRule? {
    Derivation(self).gradient(of: a, by: b)
  }

  /// All steps that lead to some quantities, each once; quantities that the network does not
  /// have are left out.
  package func trace(of quantities: [Quantity]) -> Trace {
    Derivation(self).trace(of: quantities)
  }

  /// The forward pass: every net input and output.
  package var forwardTrace: Trace { trace(of: computed { !$0.isUnitError }) }

  /// The forward pass and the errors.
  package var errorTrace: Trace { trace(of: errorQuantities) }

  /// The forward pass, the errors, and ∂E_total by some parameters, or by all that are not
  /// frozen.
  package func gradientTrace(of parameters: [String]? = nil) -> Trace {
    trace(of: errorQuantities + gradientQuantities(parameters ?? trainableParameters))
  }

  /// The forward pass, the errors, the derivatives and the updates of some parameters, or of
  /// all that are not frozen.
  package func updateTrace(of parameters: [String]? = nil) -> Trace {
    let names = parameters ?? trainableParameters
    return trace(
      of: errorQuantities + gradientQuantities(names) + names.map { .updated($0) })
  }

  private func gradientQuantities(_ parameters: [String]) -> [Quantity] {
    parameters.map { .derivative(of: .totalError, by: .parameter($0)) }
  }

  private var errorQuantities: [Quantity] { computed { _ in true } + [.totalError] }

  private var trainableParameters: [String] {
    network.parameterNames.filter { !network.frozen.contains($0) }
  }

  private func computed(where included: (Quantity.Kind) -> Bool) -> [Quantity] {
    memories.indices.flatMap { sample in
      computedKinds.filter(included).map { Quantity($0, sample: sampleTag(sample)) }
    }
  }
}

extension Quantity.Kind {
  fileprivate var isUnitError: Bool { if case .unitError = self { true } else { false } }
}

extension Derivation {
  /// All steps that lead to some quantities, each once; quantities that the network does not
  /// have are left out.
  package func trace(of quantities: [Quantity]) -> Trace {
    var builder = TraceBuilder(derivation: self, sizeHint: 2 * quantities.count)
    for quantity in quantities { builder.add(quantity) }
    return Trace(builder)
  }
}

/// Collects steps by a depth-first search without recursion.
private struct TraceBuilder {
  private(set) var steps: [Step] = []
  /// Where each quantity that was met stands in `steps`, or will stand.
  private(set) var index: [Quantity: Int] = [:]
  private let derivation: Derivation

  init(derivation: Derivation, sizeHint: Int) {
    self.derivation = derivation
    steps.reserveCapacity(sizeHint)
    index.reserveCapacity(sizeHint)
  }

  mutating func add(_ quantity: Quantity) {
    var path: [(step: Step, next: Int)] = []
    if let step = newStep(quantity.untimed) { path.append((step, 0)) }
    while let top = path.indices.last {
      let next = path[top].next
      guard next < path[top].step.inputs.count else {
        let step = path.removeLast().step
        index[step.quantity] = steps.count
        steps.append(step)
        continue
      }
      path[top].next += 1
      if let source = newStep(path[top].step.inputs[next]) { path.append((source, 0)) }
    }
  }

  private mutating func newStep(_ quantity: Quantity) -> Step? {
    guard index[quantity] == nil else { return nil }
    return derivation.step(for: quantity)
  }
}
