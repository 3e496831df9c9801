extension CommandTable {
  // MARK: ASCII

  /// The meanings of the signs of ASCII that are a token by themselves, by their codes.
  static let ascii: [Meaning] = {
    var table = Array(repeating: Meaning.unknownCommand, count: 128)
    let signs: [(Character, Meaning)] = [
      ("+", .plus), ("-", .minus), ("*", .dot), ("/", .slash), ("^", .caret), ("_", .underscore),
      ("'", .prime), ("!", .factorial), ("%", .percent), ("(", .open(.parenthesis)),
      (")", .close(.parenthesis)), ("[", .open(.bracket)), ("]", .close(.bracket)),
      ("{", .open(.brace)), ("}", .close(.brace)), ("|", .bar(.bar)), (",", .comma),
      (";", .semicolon), ("&", .ampersand), ("?", .blank),
      // Of `\[ $$ 1 + 1 = 2 $$ \]` the dollars only part what stands between them.
      ("$", .wideSpace),
    ]
    for (sign, meaning) in signs { table[Int(sign.asciiValue ?? 0)] = meaning }
    return table
  }()

  // MARK: Other signs

  /// The meaning of a sign outside ASCII.
  static func sign(_ scalar: Unicode.Scalar) -> Meaning? { signs[scalar] }

  /// The marks with which an author ticks off what holds; one that crosses out is none of them.
  static let checkMarks: Set<Unicode.Scalar> = ["✓", "✔", "☑", "✅"]

  /// A superscript sign.
  enum Superscript: Equatable {
    case digit(Int)
    case minus
  }

  /// What a superscript sign such as `²` stands for.
  static func superscript(_ scalar: Unicode.Scalar) -> Superscript? {
    scalar == "⁻" ? .minus : superscripts[scalar].map(Superscript.digit)
  }

  /// The digit that a subscript sign such as `₁` stands for.
  static func subscriptDigit(_ scalar: Unicode.Scalar) -> Int? {
    (0x2080...0x2089).contains(scalar.value) ? Int(scalar.value) - 0x2080 : nil
  }

  /// The number that a sign such as `½` stands for, where decimals write it out.
  static func fraction(_ scalar: Unicode.Scalar) -> Literal? {
    switch scalar {
    case "½": Literal(value: 0.5, decimals: 1)
    case "¼": Literal(value: 0.25, decimals: 2, significantDigits: 2)
    case "¾": Literal(value: 0.75, decimals: 2, significantDigits: 2)
    default: nil
    }
  }

  private static let superscripts: [Unicode.Scalar: Int] = [
    "⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9,
  ]

  private static let signs: [Unicode.Scalar: Meaning] = {
    var signs: [Unicode.Scalar: Meaning] = [
      "×": .times, "·": .dot, "⋅": .dot, "∙": .dot, "∗": .dot, "⊙": .elementwise, "⊗": .outer,
      "÷": .slash,
      "−": .minus,
      "–": .minus, "±": .plusMinus, "≈": .relation(.approximatelyEqual), "≠": .relation(.notEqual),
      "≤": .relation(.lessOrEqual), "≥": .relation(.greaterOrEqual), "≡": .relation(.equivalent),
      "≔": .relation(.defined), "∈": .relation(.other), "∉": .relation(.other),
      "∼": .relation(.other),
      "∝": .relation(.other), "→": .connective, "⇒": .connective, "⇔": .connective,
      "↦": .connective, "←": .connective, "∴": .connective, "∑": .sum, "Σ": letter("Sigma"),
      "∏": .product, "√": .root, "∂": .partial, "∞": .infinity, "°": .degree, "…": .dots,
      "⋯": .dots, "′": .prime, "⌊": .open(.floor), "⌋": .close(.floor), "⌈": .open(.ceiling),
      "⌉": .close(.ceiling), "⟨": .open(.angle), "⟩": .close(.angle), "∫": .unsupported(.integral),
      "≪": .relation(.shiftLike), "≫": .relation(.shiftLike), "ᵀ": .transpose, "⊤": .transpose,
      "∇": letter("nabla"), "ℓ": letter("ell"), "∥": .unsupported(.operation),
    ]
    for (index, scalar) in "αβγδεζηθικλμνξοπρστυφχψω".unicodeScalars.enumerated() {
      signs[scalar] = .letter(UInt8(index))
    }
    for (index, scalar) in "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ".unicodeScalars.enumerated() {
      signs[scalar] = .letter(UInt8(greek.count + index))
    }
    signs["ϵ"] = letter("epsilon")
    signs["µ"] = letter("mu")
    return signs
  }()
}
