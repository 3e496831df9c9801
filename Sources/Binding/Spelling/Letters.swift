import MathNotation
import SourceText

/// Typesets the words and digits that names are made of.
enum Letters {
  private static let greek: [(command: String, letter: String)] = [
    ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"),
    ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"),
    ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"), ("pi", "π"), ("rho", "ρ"), ("sigma", "σ"),
    ("tau", "τ"), ("upsilon", "υ"), ("phi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"),
    ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"),
    ("Sigma", "Σ"), ("Upsilon", "Υ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"),
  ]
  private static let letters = Dictionary(
    uniqueKeysWithValues: greek.map { ($0.command, $0.letter) })
  private static let commands = Dictionary(
    uniqueKeysWithValues: greek.map { ($0.letter, $0.command) } + [("ϵ", "epsilon"), ("µ", "mu")])

  /// The canonical key of a word: that of its command, where it is a Greek letter.
  static func key(_ word: String) -> String { commands[word] ?? word }

  /// A word or a canonical key such as `hat:y` in math mode.
  static func latex(_ word: String) -> String {
    if let parts = NameAccents.parts(of: word) {
      return "\\\(parts.accent){\(latex(parts.base))}"
    }
    let key = key(word)
    if letters[key] != nil { return "\\\(key)" }
    let isPlain = word.unicodeScalars.allSatisfy(\.isASCII) || word.unicodeScalars.count == 1
    return isPlain ? word : "\\text{\(word)}"
  }

  /// A mark in math mode, where angle brackets are no relations.
  static func latexMark(_ mark: String) -> String {
    guard mark.hasPrefix("<") else { return mark }
    return "\\langle \(mark.dropFirst().dropLast())\\rangle"
  }

  /// A word or a canonical key such as `hat:y` in Unicode.
  static func unicode(_ word: String) -> String {
    if let parts = NameAccents.parts(of: word) {
      return unicode(parts.base) + String(parts.mark)
    }
    return letters[word] ?? word
  }

  // MARK: Indices and marks

  /// The index of a symbol, with its underscore: `_1`, `_{12}`, `_{h_1}`, `_{1,2}`; empty if
  /// there are none.
  static func `subscript`(_ indices: [String]) -> String {
    var groups: [String] = []
    var wasWord = false
    for index in indices {
      if isNumber(index), wasWord {
        groups[groups.count - 1] += index.count == 1 ? "_\(index)" : "_{\(index)}"
        wasWord = false
      } else {
        groups.append(latex(index))
        wasWord = !isNumber(index)
      }
    }
    let text = groups.joined(separator: ",")
    return text.isEmpty ? "" : text.unicodeScalars.count == 1 ? "_\(text)" : "_{\(text)}"
  }

  /// Indices in Unicode: numbers as small digits, words behind an underscore.
  static func unicodeIndices(_ indices: [String]) -> String {
    var text = ""
    var wasNumber = false
    for index in indices {
      if isNumber(index) {
        if wasNumber { text += "," }
        text += subscriptDigits(index)
      } else {
        text += "_" + unicode(index)
      }
      wasNumber = isNumber(index)
    }
    return text
  }

  /// A mark in Unicode: `⁺`, `⁽²⁾`, `[2]`.
  static func superscript(_ mark: String) -> String {
    if mark.hasPrefix("[") { return mark }
    return String(mark.map { superscripts[$0] ?? $0 })
  }

  static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy(\.isASCIIDigit)
  }

  private static func subscriptDigits(_ digits: String) -> String {
    String(
      digits.map { Character(Unicode.Scalar(0x2080 + UInt32($0.wholeNumberValue ?? 0)) ?? "?") })
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "(": "⁽", ")": "⁾",
  ]
}
