import SourceText

extension ProseReader {
  mutating func readWord() {
    let start = position
    while position < end {
      let length = letterLength(at: position)
      let inside = length > 0 ? length : lengthInsideWord
      guard inside > 0 else { break }
      position += inside
    }
    if let lower = lowercased(start..<position) {
      let isLower = bytes[start] >= UInt8(ascii: "a")
      return append(lower.text, isLower: isLower, hasApostrophe: lower.hasApostrophe)
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let isLower = text.first?.isLowercase == true
    append(
      text.lowercased().replacing("’", with: "'"), isLower: isLower, hasApostrophe: true)
  }

  /// A word of ASCII in small letters, and whether it has an apostrophe; `nil` where it is of others.
  private func lowercased(_ word: ByteRange) -> (text: String, hasApostrophe: Bool)? {
    bytes.withUnsafeBufferPointer { bytes in
      var (isASCII, hasApostrophe) = (true, false)
      for place in word {
        isASCII = isASCII && bytes[place] < 0x80
        hasApostrophe = hasApostrophe || bytes[place] == UInt8(ascii: "'")
      }
      guard isASCII else { return nil }
      let text = String(unsafeUninitializedCapacity: word.count) { buffer in
        for index in 0..<word.count {
          buffer[index] = bytes[word.lowerBound + index].lowercasedASCII
        }
        return word.count
      }
      return (text, hasApostrophe)
    }
  }

  /// Appends a word; an article or pronoun that is joined to it with an apostrophe is one of its own.
  private mutating func append(_ word: String, isLower: Bool, hasApostrophe: Bool) {
    if hasApostrophe, let apostrophe = word.utf8.firstIndex(of: UInt8(ascii: "'")) {
      let elided = word[...apostrophe]
      if elided.endIndex < word.endIndex, Lexicon.all.has(String(elided), for: .functional) {
        tokens.append(.word(ProseWord(String(elided), isLower: isLower)))
        tokens.append(.word(ProseWord(String(word[elided.endIndex...]), isLower: isLower)))
        return
      }
    }
    tokens.append(.word(ProseWord(word, isLower: isLower)))
  }

  /// The length of a point, a hyphen or an apostrophe that stands here between two letters; 0 where none
  /// does.
  private var lengthInsideWord: Int {
    let length: Int
    switch bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"): length = 1
    case 0xE2:
      // The typographic apostrophe.
      guard position + 2 < end, bytes[position + 1] == 0x80, bytes[position + 2] == 0x99 else {
        return 0
      }
      length = 3
    default: return 0
    }
    return position + length < end && letterLength(at: position + length) > 0 ? length : 0
  }

  /// The length of the letter or digit at a place, of a script that parts words by blanks; 0 where
  /// there is none.
  func letterLength(at place: Int) -> Int {
    let byte = bytes[place]
    if byte < 0x80 { return byte.isASCIILetter || byte.isASCIIDigit ? 1 : 0 }
    let (scalar, length) = decodeScalar(at: place)
    return scalar.isLetter && !scalar.isUnspaced ? length : 0
  }
}
