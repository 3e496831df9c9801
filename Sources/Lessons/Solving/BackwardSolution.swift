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
      explain(step, &writer)
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

  /// Writes a derivative; those that it is made of come before its numbers.
  ///
  /// The stack is as deep as the network.
  private mutating func explain(_ step: Step, _ writer: inout ResultWriter) {
    explained.insert(step.quantity)
    if let same = shared[step.quantity], hasEquations {
      writer.paragraph(LessonWords.sameDerivative)
      return writer.display(network.chain(same))
    }
    guard step.rule.isComposite else { return writeLocal(step, &writer) }
    writer.paragraph(network.sentence(step))
    let term = network.readable(step.equation)
    let symbols = network.speller.spelling(of: term, in: .latex)
    if hasEquations {
      writer.display { [network] form in
        let name = network.symbol(step.quantity)
        return FormulaSides(
          sides: form.detail == .bare ? [name + LessonWords.valueIs + symbols] : [name, symbols])
      }
    }
    let factors = term.quantities.filter { $0.isDerivative }
    writeKnown(factors.filter { explained.contains($0) }, &writer)
    for factor in factors where !explained.contains(factor) {
      if let inner = network.derivation.step(for: factor) { explain(inner, &writer) }
    }
    writer.paragraph(
      step.rule == .sumOverPaths ? LessonWords.addedUp : LessonWords.multiplied)
    writer.display { [network, hasEquations] form in
      var sides = network.sides(step, form)
      let isShown = hasEquations && sides.count > 1 && sides[1] == symbols
      if isShown, sides.count > (sides.last == Blanks.text ? 2 : 3) { sides.remove(at: 1) }
      return FormulaSides(sides: sides)
    }
  }

  private func writeKnown(_ factors: [Quantity], _ writer: inout ResultWriter) {
    guard !factors.isEmpty else { return }
    writer.paragraph(LessonWords.knownFromAbove + " ")
    writer.inline(factors.map(network.value))
    writer.write(".")
  }

  /// A derivative of one equation: the equation, its derivative by the rules, the usual form.
  private func writeLocal(_ step: Step, _ writer: inout ResultWriter) {
    writer.paragraph(network.sentence(step))
    guard hasEquations, let (source, derivative) = origin(of: step) else {
      writer.display(network.chain(step))
      return
    }
    let isSummand = step.quantity.isOfTotalError && source.quantity != .totalError
    writer.write(" \(isSummand ? LessonWords.onlySummand : LessonWords.since) ")
    writer.inline { form in
      let name = network.symbol(source.quantity)
      let equation = network.speller.spelling(of: source.equation, in: .latex)
      return form.detail == .bare
        ? name + LessonWords.valueIs + equation : "\(name) = \(equation)"
    }
    writer.write(":")
    let derived = network.speller.spelling(of: derivative, in: .latex)
    writer.display { form in
      var sides = network.sides(step, form)
      if form.detail == .full, sides.count > (form.blanks == nil ? 1 : 2), sides[1] != derived {
        sides.insert(derived, at: 1)
      }
      return FormulaSides(sides: sides)
    }
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
