import Binding
import NeuralNet

/// Spells the steps of one network as chains of equations.
struct NetworkWriter {
  let bound: BoundNetwork
  let speller: Speller
  let derivation: Derivation

  init(_ bound: BoundNetwork) {
    self.bound = bound
    speller = Speller(bound)
    derivation = Derivation(bound.values)
  }

  var network: Network { bound.network }

  // MARK: Spelling

  func symbol(_ quantity: Quantity) -> String { speller.spelling(of: quantity, in: .latex) }

  /// A declared name as a formula.
  func symbol(named name: String) -> String { speller.spelling(ofName: name, in: .latex) }

  func number(_ quantity: Quantity, _ form: FormulaForm) -> String {
    guard let value = bound.values[quantity] else { return "" }
    return speller.number(value, of: quantity, in: .latex, decimals: form.decimals)
  }

  /// A quantity and its value.
  func value(_ quantity: Quantity) -> (FormulaForm) -> String {
    { form in
      let number = number(quantity, form)
      let isClaimed = form.detail != .bare && bound.values[quantity]?.isFinite == true
      return isClaimed ? "\(symbol(quantity)) = \(number)" : symbol(quantity)
    }
  }

  /// A quantity, its equation in symbols and in numbers, and its value.
  func chain(_ step: Step) -> (FormulaForm) -> FormulaSides {
    { form in FormulaSides(sides: sides(step, form)) }
  }

  func sides(_ step: Step, _ form: FormulaForm) -> [String] {
    let name = symbol(step.quantity)
    guard form.detail != .bare, step.value.isFinite else { return [name] }
    let result = number(step.quantity, form)
    guard form.detail != .result, step.rule != .given else { return [name, result] }
    let term = readable(step.equation)
    let numbers = speller.spelling(
      of: term, in: .latex, values: bound.values, decimals: form.decimals)
    return [name, speller.spelling(of: term, in: .latex), numbers, result].withoutRepetitions
  }

  /// A term without direct derivatives, for which formulas have no name: their own terms stand in.
  func readable(_ term: Term) -> Term {
    term.replacing { quantity in
      guard case .directDerivative = quantity.kind else { return nil }
      return derivation.step(for: quantity)?.equation
    }
  }

  // MARK: Steps

  /// The steps that lead to some derivatives and are derivatives themselves, each once.
  func derivativeSteps(of quantities: [Quantity]) -> [Step] {
    derivation.trace(of: quantities).steps.filter {
      if case .derivative = $0.quantity.kind { true } else { false }
    }
  }
}

extension [String] {
  /// The sides of a chain, each once in a row.
  var withoutRepetitions: [String] {
    reduce(into: []) { sides, side in if sides.last != side { sides.append(side) } }
  }
}
