import SourceText

/// The text of a note right beside a formula.
enum SurroundingText {
  /// What may stand between a formula and the word that belongs to it: blanks, emphasis, a bracket.
  private static let spaces = Set(" *_~(".utf8)
  /// The signs that stand for a word.
  private static let signs: Set<Character> = ["%", "°", "€", "‰"]

  /// The letters or the sign of a unit that a text begins with; empty where it begins otherwise.
  static func leadingWord(of text: ArraySlice<UInt8>) -> String {
    let rest = text.drop { spaces.contains($0) }
    if let first = rest.first, first < 0x80, !first.isASCIILetter, first != UInt8(ascii: "%") {
      return ""
    }
    let word = String(decoding: rest, as: UTF8.self).prefix { $0.isLetter || signs.contains($0) }
    return String(word)
  }
}

/// Words right behind a formula that say how its numbers are meant, in small letters.
enum SurroundingWords {
  /// The link is a congruence: `81 = 1$ (mod 10)`.
  static let modulo: Set<String> = ["mod", "modulo"]

  /// The number before them is so many times, or such a part of, what it says, as in `= 1.5$ million`.
  ///
  /// They are of English, German and Chinese notes.
  static let multiples: Set<String> = [
    "%", "‰", "percent", "prozent", "thousand", "million", "millions", "billion", "billions",
    "trillion", "mio", "mrd", "tsd", "k", "°", "degrees", "grad", "cents", "万", "亿",
  ]
}
