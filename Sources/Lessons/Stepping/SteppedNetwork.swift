package import Binding
package import NeuralNet

/// A network whose computation is gone through step by step.
package struct SteppedNetwork: Sendable {
  /// The part of the computation that a step belongs to.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    case forward
    case error
    case backward
    case update
  }

  /// The network with its numbers and its notation.
  package let bound: BoundNetwork
  /// What is computed, in order; given numbers are no steps.
  package let steps: [Step]
  /// How many decimals are shown.
  package let decimals: Int
  private let trace: Trace
  private let names: NetworkWriter
  /// The place of each step among the steps.
  private let order: [Quantity: Int]

  /// - Parameters:
  ///   - bound: the network.
  ///   - decimals: how many decimals are shown.
  ///   - other: the same network with other numbers, whose steps need not be found again.
  /// - Complexity: O(size · parameters).
  package init(_ bound: BoundNetwork, decimals: Int, like other: SteppedNetwork? = nil) {
    self.bound = bound
    self.decimals = decimals
    trace = other?.trace.recomputed(with: bound.values) ?? Self.trace(of: bound)
    steps = trace.steps.filter { $0.rule != .given }
    names = NetworkWriter(bound)
    order = Dictionary(
      zip(steps.map(\.quantity), 0...), uniquingKeysWith: { first, _ in first })
  }

  private static func trace(of bound: BoundNetwork) -> Trace {
    if !bound.network.hasTargets { return bound.values.forwardTrace }
    if !bound.network.hasGradient { return bound.values.errorTrace }
    return bound.network.learningRate == nil
      ? bound.values.gradientTrace() : bound.values.updateTrace()
  }

  /// The part of the computation that a step belongs to, by what it computes.
  package func phase(of step: Step) -> Phase {
    switch step.quantity.kind {
    case .unitError, .totalError: .error
    case .derivative, .directDerivative: .backward
    case .updated: .update
    default: .forward
    }
  }

  /// The step that computes a quantity; nil for given ones and for what is not computed.
  package func index(of quantity: Quantity) -> Int? { order[quantity] }

  /// The first step that reads a quantity.
  package func firstReader(of quantity: Quantity) -> Int? {
    steps.firstIndex { $0.inputs.contains(quantity) }
  }

  // MARK: Spelling

  /// A quantity in the notation of the note, in Unicode.
  package func symbol(_ quantity: Quantity) -> String {
    names.speller.spelling(of: quantity, in: .unicode)
  }

  /// A declared name in the notation of the note, in Unicode.
  package func symbol(ofName name: String) -> String {
    names.speller.spelling(ofName: name, in: .unicode)
  }

  /// A quantity's value; nil where it has none.
  package func number(_ quantity: Quantity) -> String? {
    bound.values[quantity].map {
      names.speller.value($0, of: quantity, in: .unicode, decimals: decimals)
    }
  }

  /// A quantity's value for a drawing, where given numbers are rounded too.
  package func shortNumber(_ quantity: Quantity) -> String? {
    bound.values[quantity].map { NumberSpelling.text($0, decimals: decimals, in: .unicode) }
  }

  /// What a step does in words.
  package func sentence(_ step: Step) -> String {
    names.speller.sentence(for: step, in: .unicode)
  }

  /// The quantity, its equation in symbols and in numbers, and its value, each side once.
  package func sides(_ step: Step) -> [String] {
    let term = names.readable(step.equation)
    return [
      symbol(step.quantity), names.speller.spelling(of: term, in: .unicode),
      names.speller.spelling(
        of: term, in: .unicode, values: bound.values, decimals: decimals),
      number(step.quantity) ?? "",
    ].withoutRepetitions
  }

  /// The quantities that a step is about: its own and those that it reads; of a derivative those
  /// that it is of and by.
  package func highlighted(by step: Step) -> Set<Quantity> {
    var found: Set<Quantity> = []
    for quantity in [step.quantity] + names.readable(step.equation).quantities {
      var open = [quantity]
      while let next = open.popLast() {
        found.insert(next)
        switch next.kind {
        case .derivative(let of, let by), .directDerivative(let of, let by): open += [of, by]
        case .updated(let name): found.insert(.parameter(name))
        default: break
        }
      }
    }
    return found
  }
}
