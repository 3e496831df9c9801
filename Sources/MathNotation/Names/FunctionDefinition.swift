/// A function that a note defines: `f(x) = x^2 + 1`.
package struct FunctionDefinition: Sendable {
  /// What its arguments are called, in order.
  package var parameters: [Name]
  /// The formula in which the right side stands.
  package var formula: ParsedFormula
  /// The node of the right side.
  package var root: Int

  /// A function whose right side has been read.
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
