package import MathNotation

extension NameTable {
  /// The name that a spelling in LaTeX or plain letters means.
  package func name(latex: String) -> Name {
    markWord(String(latex.prefix { $0.isASCII && $0.isLetter }))
    let formula = FormulaParser.parse(Array(latex.utf8), names: self)
    guard let root = formula.chains.first?.sides.first?.root,
      formula.nodes.count == 1, case .symbol(let name) = formula.nodes[root].kind
    else { return intern(plain: latex) }
    return name
  }
}
