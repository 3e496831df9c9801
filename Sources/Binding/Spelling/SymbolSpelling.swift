import MathNotation

/// Reads the LaTeX of one symbol, such as `net`, `\delta` or `E_{total}`.
enum SymbolSpelling {
  /// What stands before the scripts of a symbol.
  static func head(of latex: String) -> String {
    var depth = 0
    for index in latex.indices {
      switch latex[index] {
      case "{": depth += 1
      case "}": depth -= 1
      case "_", "^": if depth == 0 { return String(latex[..<index]).trimmingBlanks }
      default: break
      }
    }
    return latex.trimmingBlanks
  }

  /// What the symbol's name is made of.
  ///
  /// - Parameters:
  ///   - latex: the symbol.
  ///   - head: a head of which a superscript without brackets is a mark, and no exponent.
  /// - Returns: its parts; nil if the text is anything else than one symbol.
  static func parts(of latex: String, superscripted head: String? = nil) -> NameParts? {
    guard latex.utf8.count <= EquationNames.maximumLength else { return nil }
    let names = NameTable()
    if let head { names.markSuperscripts(of: head) }
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
