import MathNotation

/// Reads the LaTeX of one symbol, such as `net`, `\delta` or `E_{total}`.
enum SymbolSpelling {
  /// What the symbol's name is made of; nil if the text is anything else than one symbol.
  static func parts(of latex: String) -> NameParts? {
    guard latex.utf8.count <= EquationNames.maximumLength else { return nil }
    let names = NameTable()
    let letters = latex.prefix { $0.isASCII && $0.isLetter }
    if !latex.hasPrefix("\\") { names.markWord(String(letters)) }
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    guard formula.chains.count == 1, let side = formula.chains[0].sides.first,
      formula.chains[0].sides.count == 1, side.problem == nil, let root = side.root,
      case .symbol(let name) = formula.nodes[root].kind, names.derivative(name) == nil
    else { return nil }
    return names.parts(name)
  }
}
