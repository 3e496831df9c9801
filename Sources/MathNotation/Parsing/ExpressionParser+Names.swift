import SourceText

extension ExpressionParser {
  /// A symbol, a function that is written in letters, or a name with arguments.
  mutating func symbol() throws(ReadProblem) {
    let token = tokens[position]
    if try wordFunction(token) { return }
    let power = try name()
    let name = names.intern(key)
    leaf(.symbol(name), token.start, previousEnd)
    if let power {
      let resume = position
      position = power.position
      features.insert(.operation)
      try argument()
      position = resume
      let first = nodes.count - 1
      node(
        .power, over: Int(nodes[first].first) - 1, from: token.start,
        mark: (power.sign.start, power.sign.end))
      return
    }
    if meaning == .open(.parenthesis), !tokens[position].isSpaced || names.isFunction(name) {
      try application(of: name, from: token)
    } else if meaning == .open(.bracket), !tokens[position].isSpaced, takesBrackets(name) {
      nodes.removeLast()
      try statement(from: token)
    }
  }

  /// `f(3)` or `x(3 + 1)`: which it is depends on what the name means.
  private mutating func application(of name: Name, from token: Token) throws(ReadProblem) {
    let end = previousEnd
    nodes.removeLast()
    let first = nodes.count
    let open = position
    let count: Int
    do throws(ReadProblem) {
      count = try arguments(.parenthesis)
    } catch {
      nodes.removeSubrange(first...)
      position = open
      return try statement(from: token)
    }
    features.insert(.function)
    node(
      .apply(name, count: Int32(count)), over: first, from: token.start, mark: (token.start, end))
  }

  /// `tanh(z)`, `max(0, z)`, `\text{relu}(z)`: a function without a backslash.
  private mutating func wordFunction(_ token: Token) throws(ReadProblem) -> Bool {
    let word: CommandTable.WordFunction?
    switch token.meaning {
    case .letters where token.end - token.start > 1:
      let bytes = UnsafeBufferPointer(rebasing: text[token.range])
      if names.isWord(bytes) { return false }
      word = CommandTable.wordFunction(bytes)
    case .text:
      var words = textWords(token)
      word = words.withUTF8 { CommandTable.wordFunction($0) }
    default: return false
    }
    switch word {
    case .function(let function)? where followsArgument():
      advance()
      try call(function, from: token)
    case .aggregate(let aggregate)? where meaning(ahead: 1) == .open(.parenthesis):
      advance()
      try self.aggregate(aggregate, from: token)
    default: return false
    }
    return true
  }

  private func followsArgument() -> Bool {
    switch meaning(ahead: 1) {
    case .open, .number, .letters, .letter, .fraction, .root, .caret, .underscore, .minus: true
    default: false
    }
  }

  /// The words between the braces of a text token, without the space around them.
  func textWords(_ token: Token) -> String {
    let inner = text[token.range]
    guard let open = inner.firstIndex(of: UInt8(ascii: "{")) else {
      return String(decoding: inner.suffix(1), as: UTF8.self)
    }
    let end = inner.last == UInt8(ascii: "}") ? inner.endIndex - 1 : inner.endIndex
    let bytes = inner[min(open + 1, end)..<end].filter { $0 != UInt8(ascii: "\\") }
    var words = String(decoding: bytes, as: UTF8.self)[...]
    while words.first?.isWhitespace == true { words = words.dropFirst() }
    while words.last?.isWhitespace == true { words = words.dropLast() }
    return String(words)
  }

  // MARK: Names

  /// An exponent among the scripts of a name: where it stands, and its sign.
  typealias NamePower = (position: Int, sign: Token)

  /// Reads a name with its indices and marks; its key is ``key``.
  ///
  /// - Returns: the exponent that the name is raised to, where its scripts hold one.
  mutating func name() throws(ReadProblem) -> NamePower? {
    key.reset()
    return try appendName()
  }

  private mutating func appendName() throws(ReadProblem) -> NamePower? {
    try appendHead()
    var power: NamePower?
    while true {
      let sign = tokens[position]
      switch meaning {
      case .underscore:
        advance()
        try appendIndices()
      case .prime:
        advance()
        key.appendMark("'")
      case .caret:
        if let mark = markInScript() {
          advance()
          skipScript()
          key.appendMark(mark)
        } else if power == nil, !isOperatorScript() {
          // The exponent of x^2_1 is read after the index.
          let saved = position
          advance()
          let exponent = position
          skipScript()
          if meaning == .underscore {
            power = (exponent, sign)
          } else {
            position = saved
            return power
          }
        } else {
          return power
        }
      default: return power
      }
    }
  }

  /// Scripts that `factor` reads: degrees and transposes.
  private func isOperatorScript() -> Bool {
    let next = meaning(ahead: 1) == .open(.brace) ? meaning(ahead: 2) : meaning(ahead: 1)
    return next == .degree || next == .transpose
  }

  /// The letters that begin a name; of a run that is no word, only the first letter.
  private mutating func appendHead() throws(ReadProblem) {
    let token = tokens[position]
    switch token.meaning {
    case .letter(let index):
      advance()
      try appendLetter(CommandTable.letters[Int(index)])
    case .letters: appendLetterRun(token)
    case .text:
      advance()
      let words = textWords(token)
      guard !words.isEmpty else { throw .empty }
      let joined = String(words.map { $0 == " " || $0 == "-" ? "_" : $0 })
      key.append(NameParts(plain: joined))
    case .accent(let index):
      advance()
      key.appendHead(CommandTable.accents[Int(index)].utf8)
      key.appendHead(CollectionOfOne(UInt8(ascii: ":")))
      try appendAccented()
    default: throw problemHere()
    }
  }

  /// A letter that has a command; in `\Delta x` the sign of a change and what changes are one name.
  private mutating func appendLetter(_ letter: String) throws(ReadProblem) {
    key.appendHead(letter.utf8)
    guard letter == "Delta", !names.isKnown(key: Array(letter.utf8)) else { return }
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
    default: throw .unsupported("an accent over an expression")
    }
    if isBraced {
      guard meaning == .close(.brace) else { throw .unsupported("an accent over an expression") }
      advance()
    }
  }

  /// Cuts a run of letters into names: a known word, a word of three letters or more, or letters
  /// that are multiplied.
  private mutating func appendLetterRun(_ token: Token) {
    let bytes = UnsafeBufferPointer(rebasing: text[token.range])
    let isWhole = bytes.count == 1 || bytes[0] >= 0x80 || isOneWord(bytes, token)
    guard isWhole else {
      tokens[position].start += 1
      key.appendHead(bytes.prefix(1))
      return
    }
    advance()
    if bytes.contains(UInt8(ascii: "\\")) {
      let word = String(decoding: bytes, as: UTF8.self)
      key.append(NameParts(plain: word.filter { $0 != "\\" }))
      return
    }
    if case .number(let index) = meaning, tokens[position].start == token.end,
      literals[Int(index)].isInteger
    {
      // `w1` is one name where such a name is known.
      let spelling = text[Int(token.start)..<Int(tokens[position].end)]
      let parts = NameParts(plain: String(decoding: spelling, as: UTF8.self))
      if names.isKnown(key: parts.key) {
        advance()
        key.append(parts)
        return
      }
    }
    key.appendHead(bytes)
  }

  private func isOneWord(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    if names.isWord(bytes) { return true }
    if isDerivative { return true }
    if bytes.count < 3 {
      guard case .relation = meaning(ahead: 1) else { return false }
      return token.start == sideStart
    }
    return !bytes.indices.allSatisfy { index in
      names.isKnown(key: UnsafeBufferPointer(rebasing: bytes[index...index]))
    }
  }

  // MARK: Indices and marks

  /// Appends the parts of a subscript: `{h_1}`, `{h1}` and `{h,1}` all give `h`, `1`.
  mutating func appendIndices() throws(ReadProblem) {
    if meaning != .open(.brace) { return try appendSingleIndex() }
    key.beginSubscript()
    var depth = 0
    var isJoined = false
    repeat {
      let token = tokens[position]
      var isSign = false
      switch meaning {
      case .open: depth += 1
      case .close: depth -= 1
      case .letters, .number: appendPieces(of: token, isJoined: isJoined)
      case .letter(let index):
        key.appendIndex(CommandTable.letters[Int(index)].utf8, isJoined: isJoined)
      case .text:
        let words = textWords(token).split { " _-".contains($0) }
        for (offset, run) in words.flatMap({ NameParts.runs(of: $0) }).enumerated() {
          key.appendIndex(run.utf8, isJoined: isJoined && offset == 0)
        }
      case .plus, .minus:
        // `i+1` stays one part.
        isSign = true
        let sign = meaning == .plus ? UInt8(ascii: "+") : UInt8(ascii: "-")
        key.appendIndex(CollectionOfOne(sign), isJoined: true)
      case .comma, .underscore, .style, .wideSpace, .semicolon: break
      case .endOfText: throw .unclosed
      default:
        let other = String(decoding: text[token.range], as: UTF8.self)
        key.appendIndex(other.utf8, isJoined: isJoined)
      }
      isJoined = isSign
      advance()
    } while depth > 0
  }

  /// The letters or digits of a token, parted at commas.
  private mutating func appendPieces(of token: Token, isJoined: Bool) {
    var isJoined = isJoined
    var rest = text[token.range]
    while let start = rest.firstIndex(where: { $0 != UInt8(ascii: ",") }) {
      let piece = rest[start...].prefix { $0 != UInt8(ascii: ",") }
      key.appendIndex(piece, isJoined: isJoined)
      isJoined = false
      rest = rest[piece.endIndex...]
    }
  }

  private mutating func appendSingleIndex() throws(ReadProblem) {
    let token = tokens[position]
    switch meaning {
    case .number(let index) where text[Int(token.start)] >= 0x80:
      // `h₁`
      advance()
      key.appendIndex(String(Int(literals[Int(index)].value)).utf8)
    case .letters, .number:
      let isLetters = token.meaning == .letters
      let width: Int32 = isLetters && text[Int(token.start)] >= 0x80 ? token.end - token.start : 1
      if token.end - token.start <= width {
        advance()
        key.appendIndex(text[token.range])
        return
      }
      // `a_10` is meant to be the tenth, though TeX lowers only the 1.
      if isPlainNumber(), text[token.range].allSatisfy(\.isASCIIDigit) {
        advance()
        return key.appendIndex(text[token.range])
      }
      // Without braces only the first character is the index.
      if isLetters {
        tokens[position].start += 1
      } else {
        try argument()
        nodes.removeLast()
      }
      key.appendIndex(CollectionOfOne(text[Int(token.start)]))
    case .letter(let index):
      advance()
      key.appendIndex(CommandTable.letters[Int(index)].utf8)
    case .text:
      advance()
      let words = textWords(token).split { $0 == " " || $0 == "_" }
      for run in words.flatMap({ NameParts.runs(of: $0) }) { key.appendIndex(run.utf8) }
    case .style, .accent:
      advance()
      try nested { (parser) throws(ReadProblem) in try parser.appendIndices() }
    case .plus, .minus, .dot, .infinity:
      // `\lambda_+`, `x_*`, `U_\infty`
      advance()
      key.appendIndex(text[token.range])
    default: throw .unexpected
    }
  }

  /// The mark in a superscript, if it is one and no exponent.
  private func markInScript() -> String? {
    var next = position + 1
    let isBraced = tokens[next].meaning == .open(.brace)
    if isBraced { next += 1 }
    var end = next
    let limit = isBraced ? next + 6 : next + 1
    while end < limit, end < tokens.count, tokens[end].meaning != .close(.brace) { end += 1 }
    let isEnded = !isBraced || (end < tokens.count && tokens[end].meaning == .close(.brace))
    guard isEnded, end > next, end < tokens.count else { return nil }
    if end - next == 1 { return singleMark(tokens[next]) }
    // `(2)` is a sample and `[2]` a time step.
    switch (tokens[next].meaning, tokens[end - 1].meaning) {
    case (.open(.parenthesis), .close(.parenthesis)), (.open(.bracket), .close(.bracket)):
      let inner = tokens[next + 1..<end - 1]
      guard inner.count == 1 || inner.count == 3 else { return nil }
      let isIndex = inner.allSatisfy { token in
        switch token.meaning {
        case .number, .letters, .minus, .plus, .text: true
        default: false
        }
      }
      guard isIndex else { return nil }
      let pieces = tokens[next..<end].map { token in
        if case .text = token.meaning { return textWords(token) }
        return String(decoding: text[token.range], as: UTF8.self)
      }
      return pieces.joined()
    default: return nil
    }
  }

  private func singleMark(_ token: Token) -> String? {
    switch token.meaning {
    case .plus: return "+"
    case .minus: return "-"
    case .dot: return "*"
    case .prime: return "'"
    case .text: return textWords(token)
    case .letters:
      guard token.range.count == 3 else { return nil }
      let word = String(decoding: text[token.range], as: UTF8.self)
      return ["new", "old", "neu", "alt"].contains(word) ? word : nil
    default: return nil
    }
  }
}
