import SourceText

/// A rendered formula that was copied as text and stands before its LaTeX in one span:
/// `3⋅82=192 = 3 \cdot 8^2 = 192`, of which the head says what the tail does, without its exponents.
enum FlattenedCopy {
  /// The shortest copy, in bytes.
  private static let shortest = 8
  /// What no copied text has: commands, scripts and groups.
  private static let markup = Set("\\_^{}".utf8)

  /// Where the LaTeX begins in the text of a formula that begins with such a copy; `nil` of others.
  ///
  /// - Complexity: O(n), and O(1) for most formulas, which begin with markup early.
  static func end(in text: [UInt8]) -> Int? {
    guard let first = text.firstIndex(where: markup.contains), first >= shortest,
      mayRepeat(text, before: first)
    else { return nil }
    let signs = plainSigns(of: text)
    let half = signs.count / 2
    guard half >= shortest / 2, signs.count.isMultiple(of: 2),
      zip(signs[..<half], signs[half...]).allSatisfy({ $0.sign == $1.sign })
    else { return nil }
    let start = signs[half].place
    return start <= first ? start : nil
  }

  /// How much of the LaTeX may stand before its first markup, in bytes.
  private static let longestBeginning = 24

  /// Whether a text begins as it does somewhere before a place.
  private static func mayRepeat(_ text: [UInt8], before end: Int) -> Bool {
    let head = text[..<end].filter { $0 > 0x20 }
    return (1...longestBeginning).contains { length in
      length < head.count && head.suffix(length).elementsEqual(head.prefix(length))
    }
  }

  /// The signs of a text as they are read aloud, each with its place.
  private static func plainSigns(of text: [UInt8]) -> [(sign: Character, place: Int)] {
    var signs: [(sign: Character, place: Int)] = []
    var place = 0
    let whole = String(decoding: text, as: UTF8.self)
    var index = whole.startIndex
    while index < whole.endIndex {
      let sign = whole[index]
      let start = place
      index = whole.index(after: index)
      place += sign.utf8.count
      guard sign == "\\" else {
        if !sign.isWhitespace, !"{}_^&".contains(sign) { signs.append((same[sign] ?? sign, start)) }
        continue
      }
      let command = whole[index...].prefix { $0.isASCII && $0.isLetter }
      index = command.endIndex
      place += command.utf8.count
      if let sign = commands[String(command)] { signs.append((sign, start)) }
    }
    return signs
  }

  private static let same: [Character: Character] = ["·": "⋅", "−": "-", "*": "⋅"]
  private static let commands: [String: Character] = [
    "cdot": "⋅", "times": "×", "div": "÷", "approx": "≈", "le": "≤", "leq": "≤", "ge": "≥",
    "geq": "≥", "pm": "±",
  ]
}
