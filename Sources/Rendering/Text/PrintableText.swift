/// Makes text from a note fit for a terminal.
package enum PrintableText {
  /// What is shown for a character: control characters and those that turn the direction of
  /// writing are made visible, so that no note can steer the terminal or hide what it says.
  static func shown(_ character: Character) -> String {
    if character == "\t" { return "    " }
    guard character.unicodeScalars.contains(where: isControl) else { return String(character) }
    var result = String.UnicodeScalarView()
    for scalar in character.unicodeScalars {
      result.append(isControl(scalar) ? picture(scalar) : scalar)
    }
    return String(result)
  }

  /// A text on one line without control characters.
  package static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return text.reduce(into: "") { $0 += $1.isNewline || $1 == "\t" ? " " : shown($1) }
  }

  /// A text on lines of its own; tabs and line ends stay.
  package static func lines(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return text }
    let kept: Set<Character> = ["\n", "\r\n", "\t"]
    return text.reduce(into: "") { $0 += kept.contains($1) ? String($1) : shown($1) }
  }

  /// Whether a character would steer a terminal, or turn the direction of writing.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The control pictures of Unicode; U+FFFD for what has none.
  static func picture(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x20 { return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}" }
    return scalar.value == 0x7F ? "\u{2421}" : "\u{FFFD}"
  }
}
