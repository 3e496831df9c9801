import SourceText

extension ExpressionParser {
  /// Reads a name with its indices and marks; its key is ``key``.
  ///
  /// - Returns: the exponent that the name is raised to, where its scripts hold one.
  mutating func name() throws(ReadProblem) -> Exponent? {
    key.reset()
    isNameTransposed = false
    return try appendName()
  }

  private mutating func appendName() throws(ReadProblem) -> Exponent? {
    try appendHead()
    var power: Exponent?
    while true {
      switch meaning {
      case .underscore:
        advance()
        try appendIndices()
      case .prime:
        advance()
        key.appendMark("'")
      case .open(.bracket):
        guard let (mark, count) = markInBrackets() ?? entryInBrackets() else { return power }
        for _ in 0..<count { advance() }
        key.appendMark(mark)
      case .caret:
        if let marks = marksInScript() {
          advance()
          skipScript()
          isNameTransposed = isTransposedScript(at: position - 2)
          for mark in marks { key.appendMark(mark) }
        } else if power == nil, let exponent = exponentBeforeIndex() {
          power = exponent
        } else {
          return power
        }
      default: return power
      }
    }
  }

  /// The mark of a name such as `W[4]` and `h[t]`: a whole number or a letter in brackets right behind it.
  private func markInBrackets() -> (mark: String, tokens: Int)? {
    guard !token.isSpaced, self.meaning(ahead: 2) == .close(.bracket) else { return nil }
    let inner = tokens[position + 1]
    switch inner.meaning {
    case .number(let index) where literals[Int(index)].isInteger && text[inner.range].count < 4:
      break
    case .letters
    where inner.range.count == 1 && !text[inner.range][inner.range.lowerBound].isASCIIUppercase:
      break
    default: return nil
    }
    // `E[x]` is the expectation of x.
    if takesBrackets(String(decoding: key.body, as: UTF8.self)) { return nil }
    return ("[\(String(decoding: text[inner.range], as: UTF8.self))]", 3)
  }

  /// The mark of an entry such as `W[1,2]`: two whole numbers in brackets right behind a name.
  private func entryInBrackets() -> (mark: String, tokens: Int)? {
    guard !token.isSpaced else { return nil }
    var end = position + 1
    while end < tokens.count, end - position < 4, tokens[end].meaning != .close(.bracket) {
      end += 1
    }
    guard end < tokens.count, tokens[end].meaning == .close(.bracket), end > position + 1 else {
      return nil
    }
    let inner = text[Int(tokens[position + 1].start)..<Int(tokens[end - 1].end)]
    let places = inner.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { place in place.filter { $0 != UInt8(ascii: " ") } }
    guard places.count == 2,
      places.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
      !takesBrackets(String(decoding: key.body, as: UTF8.self))
    else { return nil }
    let mark = places.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",")
    return ("[\(mark)]", end - position + 1)
  }

  /// Whether a prime follows the token at hand, by itself or above it.
  var isPrimed: Bool {
    if meaning(ahead: 1) == .prime { return true }
    guard meaning(ahead: 1) == .caret else { return false }
    return meaning(ahead: 2) == .prime
      || meaning(ahead: 2) == .open(.brace) && meaning(ahead: 3) == .prime
  }

  /// Goes past the exponent of `x^2_1`, which is read after the index; others stay.
  private mutating func exponentBeforeIndex() -> Exponent? {
    if isOperatorScript() { return nil }
    let caret = cursor
    advance()
    let exponent = cursor
    skipScript()
    if meaning == .underscore { return (exponent, caret.token) }
    cursor = caret
    return nil
  }

  /// Scripts that `factor` reads: degrees and transposes.
  private func isOperatorScript() -> Bool {
    let next = meaning(ahead: 1) == .open(.brace) ? meaning(ahead: 2) : meaning(ahead: 1)
    return next == .degree || next == .transpose
  }

  // MARK: Heads

  /// The letters that begin a name; of a run that is no word, only the first letter.
  private mutating func appendHead() throws(ReadProblem) {
    switch meaning {
    case .letter(let index):
      advance()
      try appendLetter(CommandTable.letters[Int(index)])
    case .letters: appendLetterRun()
    case .text:
      let words = textWords(token)
      advance()
      guard !words.isEmpty else { throw .empty }
      let joined = String(words.map { $0 == " " || $0 == "-" ? "_" : $0 })
      key.append(NameParts(plain: joined))
    case .function:
      // `\tanh'` is a function of its own.
      key.appendHead(text[token.range].drop { !$0.isASCIILetter })
      advance()
    case .accent(let index):
      advance()
      key.appendHead(CommandTable.accents[Int(index)].utf8)
      key.appendHead(CollectionOfOne(UInt8(ascii: ":")))
      try appendAccented()
    default: throw problemHere()
    }
  }

  /// A letter that has a command; in `\Delta x` the sign of a change and what changes are one name, and in `\nabla W`
  /// that of a gradient and what it is of.
  private mutating func appendLetter(_ letter: String) throws(ReadProblem) {
    key.appendHead(letter.utf8)
    guard letter == "Delta" || letter == "nabla", !names.isKnown(key: Array(letter.utf8)) else {
      return
    }
    switch meaning {
    case .letters, .letter, .accent:
      try nested { (parser) throws(ReadProblem) in try parser.appendHead() }
    default: break
    }
  }

  /// What stands under an accent: a name, in braces or in another face.
  private mutating func appendAccented() throws(ReadProblem) {
    let isBraced = meaning == .open(.brace)
    if isBraced { advance() }
    switch meaning {
    case .letter, .letters, .text, .accent:
      try nested { (parser) throws(ReadProblem) in _ = try parser.appendName() }
    case .style:
      advance()
      if meaning == .open(.brace) { advance() }
      try nested { (parser) throws(ReadProblem) in _ = try parser.appendName() }
      if meaning == .close(.brace) { advance() }
    default: throw .unsupported(.accentOverExpression)
    }
    if isBraced {
      guard meaning == .close(.brace) else { throw .unsupported(.accentOverExpression) }
      advance()
    }
  }

  /// Cuts a run of letters into names: a known word, a word of three letters or more, or letters
  /// that are multiplied.
  private mutating func appendLetterRun() {
    let letters = token
    let bytes = bytes(of: letters)
    guard bytes.count == 1 || bytes[0] >= 0x80 || isOneWord(bytes) else {
      cursor.advanceByte()
      key.appendHead(bytes.prefix(1))
      return
    }
    advance()
    if bytes.contains(UInt8(ascii: "\\")) {
      let word = String(decoding: bytes, as: UTF8.self)
      key.append(NameParts(plain: word.filter { $0 != "\\" }))
      return
    }
    if case .number(let index) = meaning, token.start == letters.end,
      literals[Int(index)].isInteger
    {
      // `w1` is one name where such a name is known.
      let spelling = text[Int(letters.start)..<Int(token.end)]
      let parts = NameParts(plain: String(decoding: spelling, as: UTF8.self))
      if names.isKnown(key: parts.key) {
        advance()
        key.append(parts)
        return
      }
    }
    key.appendHead(bytes)
  }

  private func isOneWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if names.isWord(bytes) { return true }
    if scope.isInDerivative { return true }
    if bytes.count < 3 {
      guard token.start == sideStart else { return false }
      if case .relation = meaning(ahead: 1) { return true }
      // `dW[4] = …` is the derivative by W.
      return bytes[0] == UInt8(ascii: "d") && nameIsBeforeRelation
    }
    return !bytes.indices.allSatisfy { index in
      names.isKnown(key: UnsafeBufferPointer(rebasing: bytes[index...index]))
    }
  }
}
