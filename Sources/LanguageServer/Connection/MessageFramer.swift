import Platform
import SourceText

/// Cuts a stream of bytes into messages: each is a header, an empty line and a body of so many bytes.
///
/// Header fields may come in any case and order, with line ends of either kind. What is no header is
/// skipped up to the next line that tells a length, so that a torn message costs no more than itself
/// and the one it ran into.
struct MessageFramer {
  /// What comes out of the stream.
  enum Frame: Equatable {
    case body([UInt8])
    /// A message without a length that makes sense, or longer than any that is read.
    case unreadable
  }

  /// The bytes from the first one on that belongs to no message yet.
  private var buffer: [UInt8] = []
  private var position = 0
  /// Where in the buffer a line end was not found before.
  private var searched = 0
  private var length: Int?
  private var hasField = false
  /// The body that is being read.
  private var expected: Int?

  /// The longest body, in bytes: a note of the largest size, with all characters escaped.
  static let maximumLength = 1 << 30
  /// The longest line of a header.
  private static let maximumLine = 1 << 16
  private static let field = Array("content-length".utf8)

  /// Takes what the stream had next.
  mutating func append(_ bytes: [UInt8]) {
    if position == buffer.count {
      buffer = bytes
      (position, searched) = (0, 0)
    } else {
      buffer += bytes
    }
  }

  /// The next message; nil until more has come.
  ///
  /// Complexity: O(n) in the bytes of the message.
  mutating func next() -> Frame? {
    while true {
      if let expected {
        guard buffer.count - position >= expected else { return nil }
        let body = Array(buffer[position..<position + expected])
        position += expected
        self.expected = nil
        compact()
        return .body(body)
      }
      guard let line = nextLine() else { return nil }
      if let frame = take(line) { return frame }
    }
  }

  /// Takes a line of a header; the empty one ends it.
  private mutating func take(_ line: ArraySlice<UInt8>) -> Frame? {
    guard line.isEmpty else {
      hasField = true
      if let value = Self.length(in: line) { length = value }
      return nil
    }
    // Empty lines between messages are no harm.
    guard hasField else { return nil }
    defer { (length, hasField) = (nil, false) }
    guard let length, length <= Self.maximumLength else {
      return .unreadable
    }
    expected = length
    return nil
  }

  /// The next line without its end; a line that is too long for a header is thrown away piece by piece.
  private mutating func nextLine() -> ArraySlice<UInt8>? {
    searched = max(searched, position)
    guard let end = buffer[searched...].firstIndex(of: 0x0A) else {
      searched = buffer.count
      if searched - position > Self.maximumLine {
        hasField = true
        position = searched - Self.field.count - 32
        compact()
      }
      return nil
    }
    var line = buffer[position..<end]
    if line.last == 0x0D { line = line.dropLast() }
    position = end + 1
    searched = position
    return line
  }

  /// The number of a line that tells the length of the body, whatever stands before that.
  private static func length(in line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.lastIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line[..<colon].reversed().drop(while: \.isBlank).prefix(field.count)
    guard name.reversed().map(\.lowercasedASCII) == field else { return nil }
    let digits = line[(colon + 1)...].filter { !$0.isBlank }
    guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(written: String(decoding: digits, as: UTF8.self)) ?? .max
  }

  private mutating func compact() {
    guard position > buffer.count / 2 else { return }
    buffer.removeFirst(position)
    searched = max(0, searched - position)
    position = 0
  }
}
