import SourceText

extension ProseReader {
  /// What may stand between a formula and the word that belongs to it: blanks, emphasis, a bracket.
  private static let spaces = Set(" *_~(".utf8)
  /// The signs that stand for a word.
  private static let signs: Set<Character> = ["%", "°", "€", "‰"]

  /// The letters or the sign that belong to a number right before a text, as `cm` or `%`; empty where
  /// the text begins otherwise.
  ///
  /// Unlike a word of a sentence, what belongs to a number ends where its letters end: of `km/h` it is
  /// `km`. It is given as it is written, since `mW` and `MW` are two units.
  package static func wordBeside(_ text: ArraySlice<UInt8>) -> String {
    let rest = text.drop { spaces.contains($0) }
    if let first = rest.first, first < 0x80, !first.isASCIILetter, first != UInt8(ascii: "%") {
      return ""
    }
    let word = String(decoding: rest, as: UTF8.self).prefix { $0.isLetter || signs.contains($0) }
    return String(word)
  }

  /// The unit that belongs to a number right before a text, with what it is divided by and its exponents:
  /// `TB/s`, `N/m²`.
  package static func unitBeside(_ text: ArraySlice<UInt8>) -> String {
    var unit = wordBeside(text)
    guard !unit.isEmpty else { return "" }
    var rest = String(decoding: text.drop { spaces.contains($0) }, as: UTF8.self)
      .dropFirst(unit.count)
    while true {
      let exponent = rest.prefix { "²³⁻¹".contains($0) }
      rest = rest.dropFirst(exponent.count)
      unit += exponent
      guard let joint = rest.first, "/·⋅".contains(joint) else { return unit }
      let word = rest.dropFirst().prefix { $0.isLetter || signs.contains($0) }
      guard !word.isEmpty else { return unit }
      unit += String(joint) + word
      rest = rest.dropFirst(1 + word.count)
    }
  }
}
