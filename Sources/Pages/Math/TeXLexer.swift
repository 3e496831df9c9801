import SourceText

/// Takes LaTeX math apart.
struct TeXLexer {
  private let bytes: [UInt8]
  private var place = 0
  private var tokens: [TeXToken] = []

  /// The tokens of a formula's text.
  ///
  /// Complexity: O(n).
  static func tokens(of bytes: [UInt8]) -> [TeXToken] {
    var lexer = TeXLexer(bytes: bytes)
    lexer.scan()
    return lexer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() {
    var isSpaced = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte.isWhitespace {
        isSpaced = true
        place += 1
      } else if byte == UInt8(ascii: "%") {
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      } else {
        let start = place
        let kind = readToken()
        tokens.append(TeXToken(kind: kind, range: start..<place, isSpaced: isSpaced))
        isSpaced = false
      }
    }
  }

  private mutating func readToken() -> TeXToken.Kind {
    let byte = bytes[place]
    switch byte {
    case UInt8(ascii: "\\"): return readCommand()
    case UInt8(ascii: "{"): return take(.groupStart)
    case UInt8(ascii: "}"): return take(.groupEnd)
    case UInt8(ascii: "^"): return take(.superscript)
    case UInt8(ascii: "_"): return take(.subscript)
    case UInt8(ascii: "&"): return take(.cell)
    case UInt8(ascii: "'"):
      let count = skip { $0 == UInt8(ascii: "'") }
      return .prime(count.utf8.count)
    default:
      if byte.isASCIIDigit { return readNumber() }
      if Self.isLetter(byte) { return .letters(skip(while: Self.isLetter)) }
      return .sign(readScalar())
    }
  }

  private mutating func take(_ kind: TeXToken.Kind) -> TeXToken.Kind {
    place += 1
    return kind
  }

  private mutating func skip(while condition: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, condition(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func readCommand() -> TeXToken.Kind {
    place += 1
    guard place < bytes.count else { return .command("") }
    if Self.isLetter(bytes[place]) {
      let name = skip(while: Self.isLetter)
      if place < bytes.count, bytes[place] == UInt8(ascii: "*") {
        place += 1
      }
      return .command(name)
    }
    return .command(String(Character(readScalar())))
  }

  private mutating func readNumber() -> TeXToken.Kind {
    let start = place
    _ = skip(while: \.isASCIIDigit)
    if place + 1 < bytes.count, bytes[place] == UInt8(ascii: "."), bytes[place + 1].isASCIIDigit {
      place += 1
      _ = skip(while: \.isASCIIDigit)
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func readScalar() -> Unicode.Scalar {
    var decoder = UTF8()
    var iterator = bytes[place...].prefix(4).makeIterator()
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      place += UTF8.width(scalar)
      return scalar
    case .emptyInput, .error:
      place += 1
      return "\u{FFFD}"
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
