extension ExpressionParser {
  /// The token at hand, or what is left of it.
  var token: Token { cursor.token }

  var meaning: Meaning { cursor.token.meaning }

  /// The index of the token at hand.
  var position: Int { cursor.index }

  /// Where what was read last ends.
  var previousEnd: Int32 { cursor.previousEnd }

  func meaning(ahead distance: Int) -> Meaning {
    position + distance < tokens.count ? tokens[position + distance].meaning : .endOfText
  }

  mutating func advance() { cursor.advance(in: tokens) }

  mutating func move(to index: Int) { cursor.move(to: index, in: tokens) }

  /// The bytes of a token.
  func bytes(of token: Token) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[token.range])
  }

  /// The words between the braces of a text token, without the space around them.
  func textWords(_ token: Token) -> String {
    let inner = text[token.range]
    guard let open = inner.firstIndex(of: UInt8(ascii: "{")) else {
      let isTail = inner.last == UInt8(ascii: "}")
      return String(decoding: isTail ? inner.dropLast() : inner.suffix(1), as: UTF8.self)
    }
    let end = inner.last == UInt8(ascii: "}") ? inner.endIndex - 1 : inner.endIndex
    let bytes = inner[min(open + 1, end)..<end].filter { $0 != UInt8(ascii: "\\") }
    var words = String(decoding: bytes, as: UTF8.self)[...]
    while words.first?.isWhitespace == true { words = words.dropFirst() }
    while words.last?.isWhitespace == true { words = words.dropLast() }
    return String(words)
  }
}
