import MathNotation
import NeuralNet

/// The equations of a network's quantities as a note would write them, each parsed when first asked for.
///
/// They are the same whatever its givens are.
final class UnitEquations {
  private let bound: BoundNetwork
  private let names: NameTable
  let speller: Speller
  private lazy var trace = bound.values.errorTrace
  private lazy var derivation = Derivation(bound.values)
  private var knownDerivations: [Name: [ParsedFormula]] = [:]
  private var known: [Name: ParsedFormula?] = [:]

  /// Beyond so many units an equation is no longer looked for.
  private static let mostUnits = 500

  init(of bound: BoundNetwork, names: NameTable) {
    self.bound = bound
    self.names = names
    speller = Speller(bound)
  }

  /// The equation that gives a quantity.
  ///
  /// - Parameters:
  ///   - name: a name of the quantity.
  ///   - quantity: the quantity.
  /// - Returns: its right side; `nil` where the quantity is given, or is a derivative.
  /// - Complexity: O(network) for the first one, O(equation) for each other.
  func equation(
    of name: Name, meaning quantity: Quantity
  ) -> (formula: ParsedFormula, root: Int)? {
    let formula: ParsedFormula?
    if let found = known[name] {
      formula = found
    } else {
      formula = find(quantity)
      known[name] = .some(formula)
    }
    guard let formula, let root = formula.chains.first?.sides.first?.root else { return nil }
    return (formula, root)
  }

  private func find(_ quantity: Quantity) -> ParsedFormula? {
    guard bound.network.units.count <= Self.mostUnits, var equation = term(of: quantity) else {
      return nil
    }
    // A linear unit's output is its net input.
    if case .quantity(let netInput) = equation, let inner = term(of: netInput) { equation = inner }
    let latex = speller.spelling(of: equation, in: .latex)
    return FormulaParser.parse(Array(latex.utf8), names: names)
  }

  private func term(of quantity: Quantity) -> Term? {
    switch quantity.kind {
    case .netInput, .output, .unitError, .totalError: trace[quantity]?.equation
    case .updated(let parameter):
      .quantity(.parameter(parameter))
        - .quantity(.learningRate)
        * .quantity(.derivative(of: .totalError, by: .parameter(parameter)))
    default: nil
    }
  }

  // MARK: Derivatives

  /// The equations of a derivative, see ``NetworkSymbols/derivations(of:)``.
  func derivations(
    of name: Name, meaning quantity: Quantity
  ) -> [(formula: ParsedFormula, root: Int)] {
    let formulas = knownDerivations[name] ?? derivations(of: quantity)
    knownDerivations[name] = formulas
    return formulas.compactMap { formula in
      formula.chains.first?.sides.first?.root.map { (formula, $0) }
    }
  }

  private func derivations(of quantity: Quantity) -> [ParsedFormula] {
    guard case .derivative = quantity.kind, bound.network.units.count <= Self.mostUnits,
      let step = derivation.step(for: quantity), step.rule != .sumOverPaths
    else { return [] }
    let factors = factors(of: quantity)
    let terms = [
      step.equation, Term.product(factors.map { .quantity($0.quantity) }),
      Term.product(factors.flatMap(\.equation.factors)),
    ]
    var written: [String] = []
    for latex in terms.map({ speller.spelling(of: $0, in: .latex) }) where !written.contains(latex)
    {
      written.append(latex)
    }
    return written.map { FormulaParser.parse(Array($0.utf8), names: names) }
  }

  /// The derivatives within one equation whose product a derivative is; those of 1 are left out.
  private func factors(of quantity: Quantity) -> [Step] {
    guard let step = derivation.step(for: quantity) else { return [] }
    guard step.rule == .chainRule else { return step.equation == 1 ? [] : [step] }
    return step.equation.factors.flatMap { factor -> [Step] in
      if case .quantity(let inner) = factor { factors(of: inner) } else { [] }
    }
  }
}
