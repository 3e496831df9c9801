/// The accents of names: a key has them before the letter, `hat:y`, and plain text behind it, ŷ.
package enum NameAccents {
  private static let marks: [(accent: String, mark: Unicode.Scalar)] = [
    ("hat", "\u{302}"), ("bar", "\u{304}"), ("tilde", "\u{303}"), ("dot", "\u{307}"),
    ("ddot", "\u{308}"), ("vec", "\u{20D7}"), ("acute", "\u{301}"), ("check", "\u{30C}"),
    ("breve", "\u{306}"),
  ]
  /// The accents that make a quantity of another one; the others belong to the letters of languages.
  private static let ofQuantities: Set = ["hat", "bar", "tilde", "dot", "vec"]

  /// An accent and what it stands on: `hat:y` is `y` with a `hat`; `nil` of a name without.
  package static func parts(of key: String) -> (accent: String, mark: Unicode.Scalar, base: String)?
  {
    for (accent, mark) in marks where key.hasPrefix("\(accent):") {
      return (accent, mark, String(key.dropFirst(accent.utf8.count + 1)))
    }
    return nil
  }

  /// The key of a letter with a mark behind it, as ŷ is written with two scalars; `nil` of any other text.
  ///
  /// - Complexity: O(1).
  static func key(of text: String) -> String? {
    guard let last = text.utf8.last, last >= 0x80, text.utf8.count <= 4 else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count == 2, scalars[0].isASCII,
      let accent = marks.first(where: { $0.mark == scalars[1] })?.accent,
      ofQuantities.contains(accent)
    else { return nil }
    return "\(accent):\(scalars[0])"
  }
}
