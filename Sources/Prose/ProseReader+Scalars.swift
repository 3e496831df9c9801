import SourceText

extension ProseReader {
  /// The character outside ASCII at a place, and how many bytes it has; malformed UTF-8 gives U+FFFD,
  /// one byte at a time.
  func decodeScalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let byte = bytes[place]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, place + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(byte & (0x7F >> UInt8(length)))
    for next in bytes[(place + 1)..<(place + length)] {
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }

  /// Reads what begins with a character outside ASCII.
  mutating func readScalar() {
    let (scalar, length) = decodeScalar(at: position)
    if scalar.isUnspaced { return readUnspaced() }
    if scalar.isLetter { return readWord() }
    position += length
    guard let token = Self.signs[scalar] else { return }
    if case .sign = token {
      if asksForSigns {
        tokens.append(token)
      } else if token == .sign(.question) {
        tokens.append(.stop)
      }
    } else {
      tokens.append(token)
    }
  }

  private static let signs: [Unicode.Scalar: ProseToken] = {
    var signs: [Unicode.Scalar: ProseToken] = [:]
    for (scalars, token) in [
      ("–—―；：", ProseToken.colon), ("，、،", .comma), ("。！．", .stop),
      ("？", .sign(.question)), ("“”„‟«»「」『』", .sign(.quote)), ("（［【", .sign(.opening)),
      ("）］】", .sign(.closing)), ("✓✔✅☑", .sign(.tick)), ("✗✘✕✖❌❎☒", .sign(.cross)),
    ] {
      for scalar in scalars.unicodeScalars { signs[scalar] = token }
    }
    return signs
  }()

  /// Reads a run of Chinese or Japanese characters, of which the words are those of the lexicon, and
  /// what stands between them.
  ///
  /// A single character is a word by itself only where it is a functional one, or stands alone.
  private mutating func readUnspaced() {
    let start = position
    while position < end {
      guard bytes[position] >= 0x80 else { break }
      let (scalar, length) = decodeScalar(at: position)
      guard scalar.isUnspaced else { break }
      position += length
    }
    let run = Array(String(decoding: bytes[start..<position], as: UTF8.self))
    var unknown = ""
    var index = 0
    while index < run.count {
      if let word = word(in: run, at: index) {
        if !unknown.isEmpty { tokens.append(.word(ProseWord(unknown, isLower: false))) }
        unknown = ""
        tokens.append(.word(word))
        index += word.text.count
      } else {
        unknown.append(run[index])
        index += 1
      }
    }
    if !unknown.isEmpty { tokens.append(.word(ProseWord(unknown, isLower: false))) }
  }

  /// The longest word of the lexicon that begins at a place of a run.
  private func word(in run: [Character], at index: Int) -> ProseWord? {
    let longest = min(Lexicon.all.longestUnspacedWord, run.count - index)
    for count in stride(from: longest, to: 0, by: -1) {
      let word = ProseWord(String(run[index..<(index + count)]), isLower: false)
      if word.concepts.isEmpty { continue }
      if count > 1 || run.count == 1 || word.tells(.functional, or: .coordinating) { return word }
    }
    return nil
  }
}
