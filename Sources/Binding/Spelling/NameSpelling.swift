import MathNotation

/// The head of a symbol as it is typeset, and the indices that belong to it.
struct NameSpelling {
  let latex: String
  let unicode: String
  /// The head by its canonical key, as `NameTable` makes it.
  let key: String
  /// As declared, without the head.
  let indices: [String]
  /// The head as declared.
  let head: String

  /// A name as a directive declares it: `w_1` and `w1` are `w` with the index 1.
  init(_ name: String) {
    let parts = NameParts(plain: name)
    head = parts.head
    indices = parts.indices
    latex = Letters.latex(parts.head)
    unicode = Letters.unicode(parts.head)
    key = Letters.key(parts.head)
  }

  /// One symbol in LaTeX, as a notation gives it; its index is taken apart.
  init(latex text: String) {
    let parts = SymbolSpelling.parts(of: text)
    latex = Self.base(of: text)
    key = parts?.head ?? text
    head = key
    indices = parts?.indices ?? []
    unicode = Letters.unicode(key)
  }

  /// A head by its canonical key, such as `delta` or `hat:y`.
  init(key: String) {
    head = key
    self.key = key
    indices = []
    latex = Letters.latex(key)
    unicode = Letters.unicode(key)
  }

  /// What stands before the index.
  private static func base(of latex: String) -> String {
    var depth = 0
    for index in latex.indices {
      switch latex[index] {
      case "{": depth += 1
      case "}": depth -= 1
      case "_" where depth == 0 && !latex[..<index].hasSuffix("\\"):
        return String(latex[..<index]).trimmingBlanks
      default: break
      }
    }
    return latex.trimmingBlanks
  }
}
