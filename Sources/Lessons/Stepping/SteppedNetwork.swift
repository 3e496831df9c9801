package import Binding
package import NeuralNet
import Platform

/// A network whose computation is gone through step by step.
package struct SteppedNetwork: Sendable {
  /// The part of the computation that a step belongs to.
  package enum Phase: Int, Hashable, Sendable, CaseIterable, Comparable {
    case forward
    case error
    case backward
    case update

    package static func < (first: Phase, second: Phase) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// The network with its numbers and its notation.
  package let bound: BoundNetwork
  /// What is computed, in order; given numbers are no steps.
  package let steps: [Step]
  /// How many decimals are shown.
  package let decimals: Int
  /// The same steps with what is given.
  let trace: Trace
  /// The steps layer by layer; none where the network has no layers with vectors and matrices.
  package let blocks: [LayerBlock]
  /// What the layers are made of.
  let layers: MatrixSolution?
  let names: NetworkWriter
  /// How quantities are spelled that are no derivatives.
  private let symbols: [Quantity: String]
  /// Which steps read which.
  let graph: StepGraph
  /// The first step of each kind, by its place.
  let firsts: [StepKind: Int]
  /// Whether the whole computation is gone through, and not only the way to some quantities.
  let isWhole: Bool
  /// What a training of the lesson does beside going down along the gradient; its steps have nothing of that.
  package var training = TrainingExtras()

  /// - Parameters:
  ///   - bound: the network.
  ///   - decimals: how many decimals are shown.
  ///   - asked: what the steps are to lead to: parameters by which the total error is derived, and which are
  ///     updated, or any other quantities; the whole training step if nil.
  ///   - other: the same network with other numbers, whose steps need not be found again.
  /// - Complexity: O(size · parameters).
  package init(
    _ bound: BoundNetwork, decimals: Int, of asked: [Quantity]? = nil,
    like other: SteppedNetwork? = nil
  ) {
    self.bound = bound
    self.decimals = decimals
    trace =
      other?.trace.recomputed(with: bound.values)
      ?? asked.map { Self.trace(of: bound, leadingTo: $0) } ?? Self.trace(of: bound)
    // Direct derivatives have no name; their equations stand in where they are read.
    steps = trace.steps.filter { $0.rule != .given && !$0.quantity.isDirect }
    let names = NetworkWriter(bound)
    self.names = names
    symbols =
      other?.symbols
      ?? Dictionary(
        bound.values.allQuantities().map {
          ($0.quantity, names.speller.spelling(of: $0.quantity, in: .unicode))
        }, uniquingKeysWith: { first, _ in first })
    graph = other?.graph ?? StepGraph(steps) { names.readable($0.equation) }
    isWhole = other?.isWhole ?? (asked == nil)
    if let other {
      (layers, blocks, firsts, training) = (
        other.layers, other.blocks, other.firsts, other.training
      )
    } else {
      let activations = names.speller.activations
      firsts = Dictionary(
        zip(steps.map { StepKind($0, activations: activations) }, 0...),
        uniquingKeysWith: { first, _ in first })
      let layers =
        asked == nil && names.isInLayers
        ? MatrixSolution(names, parameters: [], blanks: nil) : nil
      blocks = layers.map { [steps] in Self.blocks(of: steps, $0) } ?? []
      self.layers = layers
    }
  }

  private static func trace(of bound: BoundNetwork) -> Trace {
    if !bound.network.hasTargets { return bound.values.forwardTrace }
    if !bound.network.hasGradient { return bound.values.errorTrace }
    return bound.network.learningRate == nil
      ? bound.values.gradientTrace() : bound.values.updateTrace()
  }

  /// The way to some quantities; where derivatives are among them, the errors stand before.
  private static func trace(of bound: BoundNetwork, leadingTo asked: [Quantity]) -> Trace {
    let hasRate = bound.network.learningRate != nil
    let parameters = asked.compactMap { quantity -> String? in
      switch quantity.kind {
      case .parameter(let name), .updated(let name): return name
      case .derivative(.totalError, let by): return by.isGivenParameter ? by.name : nil
      default: return nil
      }
    }
    let wanted = asked.compactMap { quantity -> Quantity? in
      guard case .parameter(let name) = quantity.kind else { return quantity }
      return hasRate ? .updated(name) : nil
    }
    let way = parameters.isEmpty ? [] : bound.values.gradientTrace(of: parameters).steps
    return Derivation(bound.values).trace(of: way.map(\.quantity) + wanted)
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
  package func index(of quantity: Quantity) -> Int? { graph.places[quantity] }

  /// The first step that reads a quantity.
  package func firstReader(of quantity: Quantity) -> Int? {
    graph.places[quantity].flatMap { graph.readers[$0].first }
      ?? graph.readersOfGiven[quantity]?.first
  }

  /// The equation of a step as it is shown.
  func equation(_ step: Step) -> Term { names.readable(step.equation) }

  // MARK: Spelling

  /// A quantity in the notation of the note, in Unicode.
  package func symbol(_ quantity: Quantity) -> String {
    symbols[quantity] ?? names.speller.spelling(of: quantity, in: .unicode)
  }

  /// A declared name in the notation of the note, in Unicode.
  package func symbol(ofName name: String) -> String {
    names.speller.spelling(ofName: name, in: .unicode)
  }

  /// What a quantity is worth; nil where it has no value.
  ///
  /// - Complexity: O(1) for what steps compute and what is given.
  func value(of quantity: Quantity) -> Double? {
    graph.places[quantity].map { steps[$0].value } ?? bound.values[quantity]
  }

  /// A quantity's value; nil where it has none.
  package func number(_ quantity: Quantity) -> String? {
    value(of: quantity).map {
      names.speller.value($0, of: quantity, in: .unicode, decimals: decimals)
    }
  }

  /// What a quantity is worth in a network, with so many decimals; nil where it has no value.
  static func number(of bound: BoundNetwork, _ quantity: Quantity, decimals: Int) -> String? {
    bound.values[quantity].map {
      NetworkWriter(bound).speller.value($0, of: quantity, in: .unicode, decimals: decimals)
    }
  }

  /// A quantity's value for a drawing, where given numbers are rounded too; of a small one two digits are kept.
  package func shortNumber(_ quantity: Quantity, decimals: Int) -> String? {
    guard let value = value(of: quantity) else { return nil }
    let magnitude = abs(value)
    guard decimals < self.decimals, magnitude >= Self.smallestWithoutPower, magnitude < 1 else {
      return NumberSpelling.text(value, decimals: min(decimals, self.decimals), in: .unicode)
    }
    let needed = Int(saturating: 1 - log10(magnitude).rounded(.down))
    let kept = min(self.decimals, max(decimals, needed))
    let exact = NumberSpelling.exact(value, in: .unicode)
    let text = value.printed(as: "%.*f", precision: kept)
    return exact.count <= text.count ? exact : text
  }

  /// Below it a power of ten is shorter.
  private static let smallestWithoutPower = 1e-5

  /// What a step does in words.
  package func sentence(_ step: Step) -> String {
    pathsSentence(step) ?? names.speller.sentence(for: step, in: .unicode)
  }

  /// What a step does in words, without what its number is.
  package func questionSentence(_ step: Step) -> String {
    switch (step.rule, step.quantity.kind) {
    case (.netInputDerivative, .derivative(let of, let by)),
      (.independence, .derivative(let of, let by)):
      StepperWords.howMuch(symbol(of), changesWith: symbol(by))
    case (.unitError, _) where step.value == 0: StepperWords.howFar(symbol(step.quantity))
    default: sentence(step)
    }
  }

  /// The quantity, its equation in symbols and in numbers, and its value, each side once.
  ///
  /// The derivative by a parameter is written with all factors of its path first, though two of them are known as
  /// a delta.
  package func sides(_ step: Step) -> [String] {
    let term = equation(step)
    return [
      symbol(step.quantity), names.speller.spelling(of: names.inFull(step), in: .unicode),
      names.speller.spelling(of: term, in: .unicode),
      names.speller.spelling(
        of: term, in: .unicode, values: bound.values, decimals: decimals),
      number(step.quantity) ?? "",
    ].withoutRepetitions
  }

  /// What a step is about: what it computes and what it reads; of a derivative all that lies on the ways from
  /// what it is by to what it is of.
  ///
  /// - Complexity: O(steps).
  package func path(of step: Step) -> Set<Quantity> {
    switch step.quantity.kind {
    case .derivative(let of, let by): return path(from: by, to: of)
    case .updated(let name):
      return [step.quantity, .parameter(name), .learningRate]
    default: return Set([step.quantity] + equation(step).quantities)
    }
  }

  private func path(from start: Quantity, to end: Quantity) -> Set<Quantity> {
    guard let last = index(of: end) else { return [start, end] }
    let first = index(of: start).map { [$0] } ?? graph.readersOfGiven[start] ?? []
    return Set([start, end] + graph.ways(from: first, to: last).map { steps[$0].quantity })
  }
}

extension Quantity {
  fileprivate var isGivenParameter: Bool { if case .parameter = kind { true } else { false } }
}
