/// Letters in the styles of mathematics, which Unicode has as characters of their own.
enum MathLetters {
  /// A style of letters.
  enum Style {
    case italic
    case upright
    case bold
    case script
    case doubleStruck
    case sans
    case monospace
  }

  /// Text in a style; characters that have no such form stay.
  static func styled(_ text: String, _ style: Style) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(styled(scalar, style)) }
    return String(result)
  }

  private static func styled(_ scalar: Unicode.Scalar, _ style: Style) -> Unicode.Scalar {
    if let special = exceptions(style)[scalar] { return special }
    let value = scalar.value
    let capital = base(style)
    switch scalar {
    case "A"..."Z": return shifted(scalar, by: value - 0x41, from: capital)
    case "a"..."z": return shifted(scalar, by: value - 0x61 + 26, from: capital)
    case "0"..."9" where style == .bold: return shifted(scalar, by: value - 0x30, from: 0x1D7CE)
    case "0"..."9" where style == .doubleStruck:
      return shifted(scalar, by: value - 0x30, from: 0x1D7D8)
    case "Α"..."Ω" where style == .bold: return shifted(scalar, by: value - 0x391, from: 0x1D6A8)
    case "α"..."ω" where style == .bold: return shifted(scalar, by: value - 0x3B1, from: 0x1D6C2)
    case "α"..."ω" where style == .italic: return shifted(scalar, by: value - 0x3B1, from: 0x1D6FC)
    default: return scalar
    }
  }

  private static func shifted(
    _ scalar: Unicode.Scalar, by offset: UInt32, from base: UInt32?
  ) -> Unicode.Scalar {
    base.flatMap { Unicode.Scalar($0 + offset) } ?? scalar
  }

  /// The capital A of a style; small letters follow the capital ones.
  private static func base(_ style: Style) -> UInt32? {
    switch style {
    case .italic: 0x1D434
    case .upright, .sans, .monospace: nil
    case .bold: 0x1D400
    case .script: 0x1D49C
    case .doubleStruck: 0x1D538
    }
  }

  /// The letters that stood in Unicode before the others of their style.
  private static func exceptions(_ style: Style) -> [Unicode.Scalar: Unicode.Scalar] {
    switch style {
    case .italic: ["h": "ℎ"]
    case .script:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
        "g": "ℊ",
        "o": "ℴ",
      ]
    case .doubleStruck:
      ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ", "1": "𝟙"]
    case .upright, .bold, .sans, .monospace: [:]
    }
  }

  /// The styles by the commands that ask for them.
  static let commands: [String: Style] = [
    "mathbf": .bold, "boldsymbol": .bold, "bm": .bold, "pmb": .bold, "mathit": .italic,
    "mathrm": .upright,
    "mathsf": .sans, "mathtt": .monospace, "mathbb": .doubleStruck, "mathcal": .script,
    "mathscr": .script,
    "mathfrak": .script,
  ]
}
