import MathNotation

/// Reads the LaTeX of a pattern, such as `a^{[l]}_u` or `\delta^l`.
enum PatternSpelling {
  /// What the pattern's name is made of; nil if the text is anything else than one symbol.
  ///
  /// A superscript without brackets is one of its marks, and no exponent.
  static func parts(of latex: String) -> NameParts? {
    if let parts = SymbolSpelling.parts(of: latex) { return parts }
    guard let caret = latex.firstIndex(of: "^"),
      let head = SymbolSpelling.parts(of: String(latex[..<caret]))?.head
    else { return nil }
    return SymbolSpelling.parts(of: latex, superscripted: head)
  }
}
