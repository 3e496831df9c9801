/// What the symbols of a formula mean.
package protocol SymbolSource {
  /// What a name means, `nil` where it means nothing.
  func symbol(named name: Name) -> Symbol?

  /// The units that an index without bounds runs over, each as the parts that replace the index:
  /// `o` runs over `o_1` and `o_2`.
  func units(of index: Name) -> [[String]]?

  /// Whether a number is given, and so exact however many digits it has.
  func isGiven(_ value: Double) -> Bool

  /// What evaluations may still take; `nil` where each may take what one may at most.
  var budget: StepBudget? { get }
}

extension SymbolSource {
  package func isGiven(_ value: Double) -> Bool { false }
  package var budget: StepBudget? { nil }

  /// The meaning of a name, wherever it comes from.
  package func meaning(of name: Name) -> SymbolMeaning? { symbol(named: name)?.meaning }
}

/// A value or a function.
package enum SymbolMeaning: Sendable {
  case value(MathValue)
  case function(FunctionDefinition)
}

/// A function that a note defines: `f(x) = x^2 + 1`.
package struct FunctionDefinition: Sendable {
  package var parameters: [Name]
  package var formula: ParsedFormula
  /// The node of the right side.
  package var root: Int

  package init(parameters: [Name], formula: ParsedFormula, root: Int) {
    self.parameters = parameters
    self.formula = formula
    self.root = root
  }

  /// A function of one argument, as LaTeX writes it; nil if that is not one expression.
  package init?(argument: String, latex: String, names: NameTable) {
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    guard formula.chains.count == 1, let root = formula.chains[0].sides[0].root else { return nil }
    self.init(parameters: [names.intern(plain: argument)], formula: formula, root: root)
  }
}

/// How the parts of notation that have several meanings are evaluated.
package struct EvaluationOptions: Hashable, Sendable {
  package enum LogarithmBase: Hashable, Sendable {
    case natural
    case two
    case ten
  }

  /// The base of `\log` where none is written.
  package var logarithm = LogarithmBase.natural
  /// Whether the arguments of trigonometric functions are in degrees.
  package var usesDegrees = false
  /// Whether short decimals of two places and more may have been rounded, as the terms of a sum
  /// that are worked out one by one.
  package var roundsShortDecimals = false
  /// Whether radii tell what double precision loses, instead of what the written decimals leave open.
  package var carriesNoise = false
  /// Whether `\%` is a unit, without effect on the number.
  package var percentIsUnit = false

  package init() {}
}

/// Why an expression has no value.
package enum EvaluationProblem: Error, Hashable, Sendable {
  case unknownSymbol(Name)
  /// The result is no real number: a division by nought, the root of a negative number.
  case undefined
  case shapes
  case tooManySteps
  case unsupported(UnsupportedNotation)
}
