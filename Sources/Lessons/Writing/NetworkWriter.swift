import Binding
import NeuralNet

/// Spells the steps of one network as chains of equations.
struct NetworkWriter {
  /// The network and its notation.
  let bound: BoundNetwork
  /// Spells its quantities and terms.
  let speller: Speller
  /// Derives its chain rules.
  let derivation: Derivation

  /// Writes about one network.
  init(_ bound: BoundNetwork) {
    self.bound = bound
    speller = Speller(bound)
    derivation = Derivation(bound.values)
  }

  var network: Network { bound.network }

  /// Whether the network is declared in layers, so that its scalars have no names that the author gave.
  var isInLayers: Bool {
    network.units.allSatisfy { ScalarNames.isUnit(TimedName.parts(of: $0.name).base) }
  }

  /// Whether it is declared in layers of which each has units of one kind, and no gates.
  var isInPlainLayers: Bool {
    isInLayers && network.units.allSatisfy { $0.name.first?.isNumber == true }
  }

  /// The activation function of the unit that a quantity is one of.
  func activation(of quantity: Quantity) -> Activation? {
    quantity.name.flatMap { speller.activations[$0] }
  }

  // MARK: Spelling

  /// A quantity as a formula.
  func symbol(_ quantity: Quantity) -> String { speller.spelling(of: quantity, in: .latex) }

  /// A declared name as a formula.
  func symbol(named name: String) -> String { speller.spelling(ofName: name, in: .latex) }

  /// What a quantity is worth, in words beside its symbol: such a formula claims nothing.
  ///
  /// It is for a value that the checker would not verify, and where there is none.
  func told(_ quantity: Quantity, _ form: FormulaForm) -> String {
    let isNumber = bound.values[quantity]?.isFinite == true
    return symbol(quantity)
      + (isNumber ? LessonWords.valueIs + number(quantity, form) : LessonWords.noValue)
  }

  /// A quantity's value as a formula; empty where it has none.
  func number(_ quantity: Quantity, _ form: FormulaForm) -> String {
    guard let value = bound.values[quantity] else { return "" }
    return speller.number(value, of: quantity, in: .latex, decimals: form.decimals)
  }

  /// A quantity and its value; in a worksheet the quantity alone where its value is left out.
  func value(_ quantity: Quantity) -> (FormulaForm) -> String {
    { form in
      if form.blanks?.hides(quantity) == true { return symbol(quantity) }
      let isClaimed = form.detail != .bare && bound.values[quantity]?.isFinite == true
      return isClaimed
        ? "\(symbol(quantity)) = \(number(quantity, form))" : told(quantity, form)
    }
  }

  /// A quantity, its equation in symbols and in numbers, and its value.
  func chain(_ step: Step) -> (FormulaForm) -> FormulaSides {
    { form in FormulaSides(sides: sides(step, form)) }
  }

  /// The sides of a step's chain, as many as its form shows.
  func sides(_ step: Step, _ form: FormulaForm) -> [String] {
    let name = symbol(step.quantity)
    if let blanks = form.blanks, blanks.hides(step.quantity), step.value.isFinite {
      let equation = blanks.hidesEquations ? [] : hints(step, form, blanks)
      return [name] + equation + (blanks.asks(step) ? [Blanks.text] : [])
    }
    guard form.detail != .bare, step.value.isFinite else { return [told(step.quantity, form)] }
    let result = number(step.quantity, form)
    guard form.detail != .result, step.rule != .given else { return [name, result] }
    let term = readable(step.equation)
    let numbers = speller.spelling(
      of: term, in: .latex, values: bound.values, decimals: form.decimals)
    return [name, speller.spelling(of: term, in: .latex), numbers, result].withoutRepetitions
  }

  /// The equation of a step in symbols, and in numbers where none of them is left out.
  private func hints(_ step: Step, _ form: FormulaForm, _ blanks: Blanks) -> [String] {
    let term = readable(step.equation)
    let quantities = term.quantities
    guard form.detail == .full || form.detail == .equation, !quantities.isEmpty else { return [] }
    let symbols = speller.spelling(of: term, in: .latex)
    if quantities.contains(where: blanks.hides) { return [symbols] }
    let numbers = speller.spelling(
      of: term, in: .latex, values: bound.values, decimals: form.decimals)
    return [symbols, numbers]
  }

  /// What a step does in words.
  func sentence(_ step: Step) -> String {
    speller.sentence(for: step, in: .latex)
  }

  /// A term without direct derivatives, for which formulas have no name: their own terms stand in.
  func readable(_ term: Term) -> Term {
    term.replacing { quantity in
      guard case .directDerivative = quantity.kind else { return nil }
      return derivation.step(for: quantity)?.equation
    }
  }

  /// The equation of a step with all factors of a path, though two of them are known together as a delta.
  func inFull(_ step: Step) -> Term {
    let term = readable(step.equation)
    guard step.rule == .chainRule, !step.quantity.isDelta else { return term }
    return term.replacing(factors(of:))
  }

  /// A step that stands by itself: no delta is known from steps before it.
  func alone(_ step: Step) -> Step {
    guard step.rule.isComposite, !step.quantity.isDelta else { return step }
    let equation = readable(step.equation).replacing(factors(of:))
    return Step(
      quantity: step.quantity, rule: step.rule, equation: equation, value: step.value)
  }

  /// The product that a delta is; nil for other quantities, and where it is a sum.
  func factors(of quantity: Quantity) -> Term? {
    guard quantity.isDelta, let step = derivation.step(for: quantity), step.rule == .chainRule
    else {
      return nil
    }
    return readable(step.equation)
  }

  // MARK: Steps

  /// The steps that lead to some derivatives and are derivatives themselves, each once.
  func derivativeSteps(of quantities: [Quantity]) -> [Step] {
    derivation.trace(of: quantities).steps.filter {
      if case .derivative = $0.quantity.kind { true } else { false }
    }
  }
}
