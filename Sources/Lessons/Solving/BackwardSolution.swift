import Binding
import NeuralNet

/// The derivatives of the total error, each factor derived where it is first needed.
struct BackwardSolution {
  let network: NetworkWriter
  /// What a worksheet leaves out.
  let blanks: Blanks?
  /// How many quantities an equation may have that is written anew for each derivative of it.
  private static let longestOrigin = 16

  /// What was derived already.
  private var explained: Set<Quantity> = []
  private var derivedActivations: Set<Activation> = []
  private var hasDerivedLoss = false
  /// The derivatives that are the same as others.
  private let shared: [Quantity: Step]

  init(network: NetworkWriter, blanks: Blanks?, shared: [Step]) {
    self.network = network
    self.blanks = blanks
    self.shared = Dictionary(
      shared.map { ($0.quantity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var hasEquations: Bool { blanks?.hidesEquations != true }

  /// Writes the derivative of the total error by a quantity, or a derivative itself.
  mutating func write(_ quantity: Quantity, _ writer: inout ResultWriter) {
    let derivative = Self.derivative(quantity)
    guard let step = network.derivation.step(for: derivative),
      case .derivative(_, let by) = derivative.kind
    else { return }
    writer.heading(3, LessonWords.derivativeTitle("$\(network.symbol(by))$"))
    if explained.contains(derivative) {
      writer.paragraph(LessonWords.knownFromAbove + " ")
      writer.inline(network.value(derivative))
    } else {
      explain(step, isWanted: true, &writer)
    }
  }

  /// The derivative that is asked for by a quantity: that of the total error by it, or itself.
  static func derivative(_ quantity: Quantity) -> Quantity {
    switch quantity.kind {
    case .derivative: quantity
    case .updated(let name): .derivative(of: .totalError, by: .parameter(name))
    default: .derivative(of: .totalError, by: quantity)
    }
  }

  /// Writes a derivative; those that it is made of come before its numbers, and what is wanted in the end before
  /// all.
  ///
  /// The stack is as deep as the network.
  private mutating func explain(_ step: Step, isWanted: Bool = false, _ writer: inout ResultWriter)
  {
    let known = explained
    explained.insert(step.quantity)
    if let same = shared[step.quantity], hasEquations {
      writer.paragraph(LessonWords.sameDerivative)
      return writer.display(network.chain(same))
    }
    guard step.rule.isComposite else { return writeLocal(step, &writer) }
    let symbols = network.speller.spelling(of: network.readable(step.equation), in: .latex)
    if isWanted { writePaths(of: step, symbols, &writer) }
    let steps = network.readable(step.equation).quantities.filter(\.isDerivative)
      .compactMap { network.derivation.step(for: $0) }
    for inner in steps where inner.rule.isComposite && !explained.contains(inner.quantity) {
      explain(inner, &writer)
    }
    if !isWanted { writePaths(of: step, symbols, &writer) }
    writeKnown(steps.map(\.quantity).filter(known.contains), &writer)
    for inner in steps where !explained.contains(inner.quantity) { explain(inner, &writer) }
    writer.paragraph(
      step.rule == .sumOverPaths ? LessonWords.addedUp : LessonWords.multiplied)
    writer.display { [network, hasEquations] form in
      var sides = network.sides(step, form)
      let isShown = hasEquations && sides.count > 1 && sides[1] == symbols
      if isShown, sides.count > (sides.last == Blanks.text ? 2 : 3) { sides.remove(at: 1) }
      return FormulaSides(sides: sides)
    }
  }

  /// What a composite derivative is made of.
  private func writePaths(of step: Step, _ symbols: String, _ writer: inout ResultWriter) {
    writer.paragraph(network.sentence(step))
    guard hasEquations else { return }
    writer.display { [network] form in
      let name = network.symbol(step.quantity)
      return FormulaSides(
        sides: form.detail == .bare ? [name + LessonWords.valueIs + symbols] : [name, symbols])
    }
  }

  private func writeKnown(_ factors: [Quantity], _ writer: inout ResultWriter) {
    guard !factors.isEmpty else { return }
    writer.paragraph(LessonWords.knownFromAbove + " ")
    writer.inline(factors.map(network.value))
    writer.write(".")
  }

  /// A derivative of one equation: where a function is met for the first time, its derivative by the rules, and how
  /// the usual form comes of it.
  private mutating func writeLocal(_ step: Step, _ writer: inout ResultWriter) {
    writer.paragraph(network.sentence(step))
    guard hasEquations, isNew(step), let (source, derivative) = origin(of: step) else {
      writer.display(network.chain(step))
      return
    }
    let isSummand = step.quantity.isOfTotalError && source.quantity != .totalError
    writer.write(" \(isSummand ? LessonWords.onlySummand : LessonWords.since) ")
    writer.inline { [network] form in
      let name = network.symbol(source.quantity)
      let equation = network.speller.spelling(of: source.equation, in: .latex)
      return form.detail == .bare
        ? name + LessonWords.valueIs + equation : "\(name) = \(equation)"
    }
    writer.write(":")
    let way = [derivative] + slopeWay(of: step)
    let derived = way.map { network.speller.spelling(of: $0, in: .latex) }
    writer.display { [network] form in
      var sides = network.sides(step, form)
      if form.detail == .full, sides.count > (form.blanks == nil ? 1 : 2) {
        sides = ([sides[0]] + derived + sides.dropFirst()).withoutRepetitions
      }
      return FormulaSides(sides: sides)
    }
  }

  /// Whether the function whose derivative a step takes was not met before; sums have none.
  private mutating func isNew(_ step: Step) -> Bool {
    switch step.rule {
    case .activationDerivative:
      guard case .derivative(let of, let by) = step.quantity.kind, of.name == by.name,
        let activation = network.activation(of: of)
      else { return true }
      return derivedActivations.insert(activation).inserted
    case .unitErrorDerivative:
      defer { hasDerivedLoss = true }
      return !hasDerivedLoss
    case .netInputDerivative: return !step.isTakenOver && step.equation != .constant(1)
    default: return true
    }
  }

  private func slopeWay(of step: Step) -> [Term] {
    guard step.rule == .activationDerivative, case .derivative(let of, let by) = step.quantity.kind
    else { return [] }
    return network.activation(of: of)?.slopeWay(from: .quantity(by)) ?? []
  }

  /// The equation that a derivative is taken of, and what the rules of differentiation give; nil for a
  /// long one, which stands in the forward pass.
  private func origin(of step: Step) -> (step: Step, derivative: Term)? {
    guard case .derivative(let of, let by) = step.quantity.kind else { return nil }
    var source = of
    if case .totalError = of.kind, let name = by.name, step.rule == .unitErrorDerivative {
      source = .unitError(name, sample: by.sample)
    }
    guard let origin = network.derivation.step(for: source),
      case let quantities = origin.equation.quantities, quantities.count <= Self.longestOrigin,
      quantities.contains(by)
    else { return nil }
    return (origin, origin.equation.derivative(by: by))
  }
}
