/// A piece of a script: what stands between blanks and comments.
struct ScriptToken: Hashable {
  /// What a token is, as far as that matters to who shortens it.
  enum Kind: Hashable {
    /// A name or a keyword.
    case word
    /// A number, a string or a regular expression.
    case literal
    /// A part of a template, with the signs that begin and end it.
    case template
    case sign
  }

  var kind: Kind
  var text: String

  /// The words that are no names.
  static let keywords: Set<String> = [
    "async", "await", "break", "case", "catch", "class", "const", "constructor", "continue",
    "default", "delete", "do", "else", "false", "finally", "for", "function", "get", "if", "in",
    "instanceof", "let", "new", "null", "of", "return", "static", "super", "switch", "this",
    "throw", "true", "try", "typeof", "undefined", "while", "yield", "NaN", "Infinity",
  ]
}
