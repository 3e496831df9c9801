/// The ordered steps of a computation: each comes after those that it reads.
package struct Trace: Sendable {
  package let steps: [Step]
  private let index: [Quantity: Int]

  package init(steps: [Step]) {
    self.steps = steps
    index = Dictionary(
      steps.enumerated().map { ($1.quantity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate init(steps: [Step], index: [Quantity: Int]) {
    self.steps = steps
    self.index = index
  }

  /// The same steps of another pass: their equations need not be found again.
  ///
  /// - Parameter values: of a network that differs in the numbers of its parameters, inputs, targets
  ///   and learning rate alone.
  /// - Returns: nil if a quantity is missing there.
  /// - Complexity: O(steps), and a backward pass for each derivative of another quantity than the
  ///   total error.
  package func repeated(over values: Values) -> Trace? {
    var steps = steps
    for position in steps.indices {
      guard let value = values[steps[position].quantity] else { return nil }
      steps[position].take(value)
    }
    return Trace(steps: steps, index: index)
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
    var builder = TraceBuilder(derivation: self)
    for quantity in quantities { builder.add(quantity) }
    return builder.trace
  }
}

/// Collects steps by a depth-first search without recursion.
private struct TraceBuilder {
  private var steps: [Step] = []
  /// Where each quantity that was met stands among the steps; -1 while its sources are looked for,
  /// and for one that the network does not have.
  private var index: [Quantity: Int] = [:]
  private let derivation: Derivation

  init(derivation: Derivation) { self.derivation = derivation }

  var trace: Trace { Trace(steps: steps, index: index.filter { $0.value >= 0 }) }

  mutating func add(_ quantity: Quantity) {
    guard let step = newStep(quantity) else { return }
    var path = [step]
    var next = [0]
    while let depth = path.indices.last {
      if next[depth] < path[depth].inputs.count {
        next[depth] += 1
        guard let source = newStep(path[depth].inputs[next[depth] - 1]) else { continue }
        path.append(source)
        next.append(0)
      } else {
        let quantity = path[depth].quantity
        if index[quantity, default: -1] < 0 { index[quantity] = steps.count }
        steps.append(path.removeLast())
        next.removeLast()
      }
    }
  }

  private mutating func newStep(_ quantity: Quantity) -> Step? {
    guard Self.meets(&index[quantity, default: Self.unmet]) else { return nil }
    return derivation.step(for: quantity)
  }

  private static let unmet = -2

  /// Notes that a quantity is met, if it was not before.
  private static func meets(_ place: inout Int) -> Bool {
    guard place == unmet else { return false }
    place = -1
    return true
  }
}
