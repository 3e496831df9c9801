import SourceText

/// The word *mod*, however it is set: `\mod`, `\text{ mod }`, `mod`, `(\text{mod } 7)`, `\text{(mod 7)}`.
extension Lexer {
  /// Whether letters are the word, and no index.
  func isModulo(_ word: ByteRange) -> Bool {
    word.count == 3 && text[word.lowerBound] | 0x20 == UInt8(ascii: "m")
      && text[word.lowerBound + 1] | 0x20 == UInt8(ascii: "o")
      && text[word.lowerBound + 2] | 0x20 == UInt8(ascii: "d") && !isInScript
  }

  /// Whether a subscript begins here.
  private var isInScript: Bool {
    switch tokens.last?.meaning {
    case .underscore, .caret: true
    case .open(.brace): tokens.dropLast().last.map { $0.meaning == .underscore } ?? false
    default: false
    }
  }

  /// Reads the words between braces as a modulus: the word alone, or the modulus with it.
  ///
  /// - Returns: false where they are other words.
  mutating func wordsOfModulus(_ group: ByteRange, from start: Int) -> Bool {
    guard group.count > 4, text[group.lowerBound] == UInt8(ascii: "{"), !isInScript else {
      return false
    }
    let end = group.upperBound - 1
    var word = skipBlanks(from: group.lowerBound + 1, to: end)
    let isInParentheses = text[word] == UInt8(ascii: "(")
    if isInParentheses { word = skipBlanks(from: word + 1, to: end) }
    let length = text[word..<end].prefix { $0.isASCIILetter }.count
    guard length >= 3, isModulo(word..<word + 3),
      length == 3 || text[word + 3..<word + length].elementsEqual("ulo".utf8)
    else { return false }
    let rest = skipBlanks(from: word + length, to: end)
    if rest == end, !isInParentheses {
      append(.modulus, from: start)
      return true
    }
    // What follows the word is read as math: `\text{(mod 7)}`.
    let close = isInParentheses ? text[rest..<end].lastIndex(of: UInt8(ascii: ")")) : rest
    guard let close else { return false }
    position = word + length
    droppedBrackets.append(end)
    if isInParentheses { droppedBrackets.append(close) }
    append(.modulus, from: start)
    return true
  }

  private func skipBlanks(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, text[offset].isBlank || text[offset] == UInt8(ascii: "~") { offset += 1 }
    return offset
  }

  /// The longest modulus in parentheses, in bytes.
  private static let longestModulus = 100

  /// Notes a modulus, and drops the parentheses in which it stands with the word: `(\bmod 7)`.
  ///
  /// - Returns: where its token begins.
  mutating func openModulus(from start: Int) -> Int {
    hasModulus = true
    guard let open = tokens.last, open.meaning == .open(.parenthesis) else { return start }
    var depth = 1
    for offset in position..<min(text.count, position + Self.longestModulus) {
      if text[offset] == UInt8(ascii: "(") { depth += 1 }
      if text[offset] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 {
        tokens.removeLast()
        droppedBrackets.append(offset)
        return Int(open.start)
      }
    }
    return start
  }
}
