import SourceText

/// Goes through the bytes of a JSON text, and keeps where things stand.
struct JSONCursor {
  /// What is not as JSON has it, and where.
  struct Malformed: Error {
    let offset: Int
  }

  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The byte that begins the next value or punctuation; nil at the end.
  mutating func peek() -> UInt8? {
    while offset < bytes.count, bytes[offset].isWhitespace { offset += 1 }
    return offset < bytes.count ? bytes[offset] : nil
  }

  /// Moves past a byte, which has to stand here.
  mutating func take(_ byte: UInt8) throws(Malformed) {
    guard peek() == byte else { throw Malformed(offset: offset) }
    offset += 1
  }

  /// Reads a string.
  ///
  /// - Returns: where that stands what is between its quotes.
  mutating func string() throws(Malformed) -> ByteRange {
    try take(UInt8(ascii: "\""))
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      offset += bytes[offset] == .backslash ? 2 : 1
    }
    guard offset < bytes.count else { throw Malformed(offset: start - 1) }
    defer { offset += 1 }
    return start..<offset
  }

  /// Calls `body` for the value of every key of an object; it has to read the value.
  mutating func object(
    _ body: (_ key: ArraySlice<UInt8>, inout JSONCursor) throws(Malformed) -> Void
  ) throws(Malformed) {
    try take(UInt8(ascii: "{"))
    if try isEnd(UInt8(ascii: "}"), isFirst: true) { return }
    repeat {
      let key = try string()
      try take(UInt8(ascii: ":"))
      try body(bytes[key], &self)
    } while try !isEnd(UInt8(ascii: "}"), isFirst: false)
  }

  /// Calls `body` for every element of an array; it has to read the element.
  mutating func array(_ body: (inout JSONCursor) throws(Malformed) -> Void) throws(Malformed) {
    try take(UInt8(ascii: "["))
    if try isEnd(UInt8(ascii: "]"), isFirst: true) { return }
    repeat { try body(&self) } while try !isEnd(UInt8(ascii: "]"), isFirst: false)
  }

  /// Whether an object or an array ends here; else it moves past the comma.
  private mutating func isEnd(_ bracket: UInt8, isFirst: Bool) throws(Malformed) -> Bool {
    let next = peek()
    if next == bracket {
      offset += 1
      return true
    }
    if !isFirst { try take(UInt8(ascii: ",")) }
    return false
  }

  /// Moves past a value, however deep it is nested.
  mutating func skipValue() throws(Malformed) {
    var open: [UInt8] = []
    repeat {
      guard let byte = peek() else { throw Malformed(offset: offset) }
      switch byte {
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        // Each closing bracket stands two places behind its opening one.
        open.append(byte + 2)
        offset += 1
        continue
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() == byte else { throw Malformed(offset: offset) }
        offset += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard !open.isEmpty else { throw Malformed(offset: offset) }
        offset += 1
        continue
      default: try skipWord()
      }
    } while !open.isEmpty
  }

  /// Moves past a number, `true`, `false` or `null`.
  private mutating func skipWord() throws(Malformed) {
    let start = offset
    while offset < bytes.count,
      bytes[offset].isASCIILetter || bytes[offset].isASCIIDigit
        || "+-.".utf8.contains(bytes[offset])
    { offset += 1 }
    guard offset > start else { throw Malformed(offset: offset) }
  }
}
