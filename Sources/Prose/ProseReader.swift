package import SourceText

/// Cuts the text of a note into words and signs, each formula being one token.
package struct ProseReader {
  private let bytes: [UInt8]
  private var formulas: ArraySlice<ByteRange>
  private var position: Int
  private let end: Int
  private var tokens: [ProseToken] = []

  /// The tokens of a text.
  ///
  /// - Parameters:
  ///   - bytes: the note, or the formula, that the text stands in.
  ///   - range: the text, in bytes of it.
  ///   - formulas: where formulas stand in the text, in order.
  /// - Returns: the words and signs that matter, in order.
  /// - Complexity: O(length of the range).
  package static func tokens(
    of bytes: [UInt8], in range: ByteRange, formulas: [ByteRange] = []
  ) -> [ProseToken] {
    var reader = ProseReader(
      bytes: bytes, formulas: formulas[...], position: range.lowerBound, end: range.upperBound)
    reader.read()
    return reader.tokens
  }

  private init(bytes: [UInt8], formulas: ArraySlice<ByteRange>, position: Int, end: Int) {
    self.bytes = bytes
    self.formulas = formulas
    self.position = position
    self.end = end
  }

  private mutating func read() {
    while position < end {
      if let formula = formulas.first, formula.lowerBound <= position {
        tokens.append(.formula)
        position = max(position, formula.upperBound)
        formulas = formulas.dropFirst()
      } else {
        readByte()
      }
    }
  }

  private mutating func readByte() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\n"):
      position += 1
      beginLine()
    case UInt8(ascii: ","), UInt8(ascii: "|"): append(.comma)
    case UInt8(ascii: ":"), UInt8(ascii: ";"): append(.colon)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): readStop()
    case _ where isWordByte(byte): readWord()
    default: position += 1
    }
  }

  private mutating func append(_ token: ProseToken) {
    tokens.append(token)
    position += 1
  }

  // MARK: Lines

  /// Skips what a line begins with, and notes whether a block begins with it.
  private mutating func beginLine() {
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">") }
    guard position < end else { return }
    if bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r") {
      if tokens.last?.isBreak != true { tokens.append(.paragraph) }
    } else if let length = markerLength {
      if tokens.last?.isBreak == true { tokens.removeLast() }
      tokens.append(.item)
      position += length
    }
  }

  /// The length of a list marker that stands here.
  private var markerLength: Int? {
    var last = position
    switch bytes[last] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): last += 1
    default:
      while last < end, bytes[last].isASCIIDigit, last - position < 9 { last += 1 }
      guard last > position, last < end,
        bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: ")")
      else { return nil }
      last += 1
    }
    guard last < end, bytes[last] == UInt8(ascii: " ") else { return nil }
    return last - position
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < end, isSkipped(bytes[position]) { position += 1 }
  }

  // MARK: Words

  private mutating func readStop() {
    position += 1
    if position < end, isWordByte(bytes[position]) { return }
    if tokens.last?.word?.tells(.abbreviation) == true { return }
    tokens.append(.stop)
  }

  private mutating func readWord() {
    let start = position
    while position < end, isWordByte(bytes[position]) || isInsideWord { position += 1 }
    let word = bytes[start..<position]
    if word.allSatisfy({ $0 < 0x80 }) {
      let isLower = bytes[start] >= UInt8(ascii: "a")
      let lower = String(unsafeUninitializedCapacity: word.count) { buffer in
        for (index, byte) in word.enumerated() {
          buffer[index] = byte.lowercasedASCII
        }
        return word.count
      }
      return tokens.append(.word(ProseWord(lower, isLower: isLower)))
    }
    let text = String(decoding: word, as: UTF8.self)
    if text.allSatisfy({ $0 == "–" || $0 == "—" }) {
      tokens.append(.colon)
    } else {
      let isLower = text.first?.isLowercase == true
      let lower = text.lowercased().replacing("’", with: "'")
      tokens.append(.word(ProseWord(lower, isLower: isLower)))
    }
  }

  /// Whether a point, a hyphen or an apostrophe stands here between two letters.
  private var isInsideWord: Bool {
    switch bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"):
      position + 1 < end && isWordByte(bytes[position + 1])
    default: false
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit
  }
}
