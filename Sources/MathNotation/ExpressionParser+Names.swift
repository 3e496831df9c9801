extension ExpressionParser {
  /// A symbol, a function that is written in letters, or a name with arguments.
  mutating func symbol() throws(ReadProblem) {
    let token = tokens[position]
    if try wordFunction(token) { return }
    let parts = try name()
    let name = names.intern(parts.name)
    leaf(.symbol(name), token.start, previousEnd)
    if let power = parts.power {
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
    }
  }

  /// `f(3)` or `x(3 + 1)`: which it is depends on what the name means.
  private mutating func application(of name: Name, from token: Token) throws(ReadProblem) {
    let end = previousEnd
    nodes.removeLast()
    let first = nodes.count
    let count = try arguments(.parenthesis)
    features.insert(.function)
    node(
      .apply(name, count: Int32(count)), over: first, from: token.start, mark: (token.start, end))
  }

  /// `tanh(z)`, `max(0, z)`, `\text{relu}(z)`: a function without a backslash.
  private mutating func wordFunction(_ token: Token) throws(ReadProblem) -> Bool {
    let word: String
    switch token.meaning {
    case .letters where token.end - token.start > 1:
      let bytes = UnsafeBufferPointer(rebasing: text[token.range])
      if names.isWord(bytes) { return false }
      word = String(decoding: bytes, as: UTF8.self)
    case .text: word = textWords(token)
    default: return false
    }
    let key = word.lowercased()
    if let function = Function.byName[key], followsArgument() {
      advance()
      try call(function, from: token)
      return true
    }
    if let aggregate = Aggregate.byName[key], meaning(ahead: 1) == .open(.parenthesis) {
      advance()
      try self.aggregate(aggregate, from: token)
      return true
    }
    return false
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

  /// A name and, where its scripts hold one, the exponent that it is raised to.
  struct ScriptedName {
    var name: NameParts
    var power: (position: Int, sign: Token)?
  }

  /// Reads a name with its indices and marks.
  mutating func name() throws(ReadProblem) -> ScriptedName {
    let head = try headOfName()
    var result = ScriptedName(name: head)
    while true {
      let sign = tokens[position]
      switch meaning {
      case .underscore:
        advance()
        result.name.indices += try indices()
      case .prime:
        advance()
        result.name.marks.append(NameParts.Mark("'"))
      case .caret:
        if let mark = markInScript() {
          advance()
          skipScript()
          result.name.marks.append(mark)
        } else if result.power == nil, !isOperatorScript() {
          // The exponent of x^2_1 is read after the index.
          let saved = position
          advance()
          let exponent = position
          skipScript()
          if meaning == .underscore {
            result.power = (exponent, sign)
          } else {
            position = saved
            return result
          }
        } else {
          return result
        }
      default: return result
      }
    }
  }

  /// Scripts that `factor` reads: degrees and transposes.
  private func isOperatorScript() -> Bool {
    let next = meaning(ahead: 1) == .open(.brace) ? meaning(ahead: 2) : meaning(ahead: 1)
    return next == .degree || next == .transpose
  }

  /// The letters that begin a name; of a run that is no word, only the first letter.
  private mutating func headOfName() throws(ReadProblem) -> NameParts {
    let token = tokens[position]
    switch token.meaning {
    case .letter(let index):
      advance()
      return NameParts(head: CommandTable.letters[Int(index)])
    case .letters: return letterRun(token)
    case .text:
      advance()
      let words = textWords(token)
      guard !words.isEmpty else { throw .empty }
      let joined = String(words.map { $0 == " " || $0 == "-" ? "_" : $0 })
      return NameParts(plain: joined)
    case .accent(let index):
      advance()
      let isBraced = meaning == .open(.brace)
      if isBraced { advance() }
      var inner: NameParts
      switch meaning {
      case .letter, .letters, .text, .accent:
        inner = try nested { (parser) throws(ReadProblem) in try parser.name().name }
      case .style:
        advance()
        if meaning == .open(.brace) { advance() }
        inner = try nested { (parser) throws(ReadProblem) in try parser.name().name }
        if meaning == .close(.brace) { advance() }
      default: throw .unsupported("an accent over an expression")
      }
      if isBraced {
        guard meaning == .close(.brace) else { throw .unsupported("an accent over an expression") }
        advance()
      }
      inner.head = "\(CommandTable.accents[Int(index)]):\(inner.head)"
      return inner
    default: throw problemHere()
    }
  }

  /// Cuts a run of letters into names: a known word, a word of three letters or more, or letters
  /// that are multiplied.
  private mutating func letterRun(_ token: Token) -> NameParts {
    let bytes = UnsafeBufferPointer(rebasing: text[token.range])
    let isWhole = bytes.count == 1 || bytes[0] >= 0x80 || isOneWord(bytes, token)
    guard isWhole else {
      tokens[position].start += 1
      return NameParts(head: String(decoding: bytes.prefix(1), as: UTF8.self))
    }
    let word = String(decoding: bytes, as: UTF8.self)
    advance()
    if bytes.contains(UInt8(ascii: "\\")) {
      return NameParts(plain: word.filter { $0 != "\\" })
    }
    if case .number(let index) = meaning, tokens[position].start == token.end,
      literals[Int(index)].isInteger
    {
      // `w1` is one name where such a name is known.
      let digits = String(decoding: text[tokens[position].range], as: UTF8.self)
      let parts = NameParts(plain: word + digits)
      if names.isKnown(key: parts.key) {
        advance()
        return parts
      }
    }
    return NameParts(head: word)
  }

  private func isOneWord(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
    if names.isWord(bytes) { return true }
    if isDerivative { return true }
    if bytes.count < 3 {
      guard case .relation = meaning(ahead: 1) else { return false }
      return token.start == sideStart
    }
    return !bytes.allSatisfy { names.isKnown(key: [$0]) }
  }

  // MARK: Indices and marks

  mutating func scriptIndices() throws(ReadProblem) -> [String] {
    advance()
    return try indices()
  }

  /// The parts of a subscript: `{h_1}`, `{h1}` and `{h,1}` all give `h`, `1`.
  private mutating func indices() throws(ReadProblem) -> [String] {
    if meaning != .open(.brace) { return try singleIndex() }
    var indices: [String] = []
    var depth = 0
    var isJoined = false
    repeat {
      let token = tokens[position]
      var piece: [String] = []
      switch meaning {
      case .open: depth += 1
      case .close: depth -= 1
      case .letters, .number: piece = pieces(of: token)
      case .letter(let index): piece = [CommandTable.letters[Int(index)]]
      case .text:
        let words = textWords(token)
        piece = words.split { " _-".contains($0) }.flatMap { NameParts.runs(of: $0) }
      case .plus, .minus:
        piece = [meaning == .plus ? "+" : "-"]
        isJoined = true
      case .comma, .underscore, .style, .wideSpace, .semicolon: break
      case .endOfText: throw .unclosed
      default: piece = [String(decoding: text[token.range], as: UTF8.self)]
      }
      append(piece, to: &indices, joined: isJoined)
      if meaning != .plus, meaning != .minus { isJoined = false }
      advance()
    } while depth > 0
    return indices
  }

  /// Appends the parts of an index; `i+1` stays one part.
  private func append(_ piece: [String], to indices: inout [String], joined: Bool) {
    guard joined, let first = piece.first, !indices.isEmpty else {
      indices += piece
      return
    }
    indices[indices.count - 1] += first
    indices += piece.dropFirst()
  }

  private func pieces(of token: Token) -> [String] {
    let word = String(decoding: text[token.range], as: UTF8.self)
    return word.split(separator: ",").map(String.init)
  }

  private mutating func singleIndex() throws(ReadProblem) -> [String] {
    let token = tokens[position]
    switch meaning {
    case .letters, .number:
      let isLetters = token.meaning == .letters
      let width: Int32 = isLetters && text[Int(token.start)] >= 0x80 ? token.end - token.start : 1
      if token.end - token.start <= width {
        advance()
        return [String(decoding: text[token.range], as: UTF8.self)]
      }
      // Without braces only the first character is the index.
      let start = Int(token.start)
      let index = String(decoding: text[start..<start + 1], as: UTF8.self)
      if isLetters {
        tokens[position].start += 1
      } else {
        try argument()
        nodes.removeLast()
      }
      return [index]
    case .letter(let index):
      advance()
      return [CommandTable.letters[Int(index)]]
    case .text:
      advance()
      return textWords(token).split { $0 == " " || $0 == "_" }.flatMap { NameParts.runs(of: $0) }
    case .style, .accent:
      advance()
      return try nested { (parser) throws(ReadProblem) in try parser.indices() }
    default: throw .unexpected
    }
  }

  /// The mark in a superscript, if it is one and no exponent.
  private func markInScript() -> NameParts.Mark? {
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
      return NameParts.Mark(pieces.joined())
    default: return nil
    }
  }

  private func singleMark(_ token: Token) -> NameParts.Mark? {
    switch token.meaning {
    case .plus: return NameParts.Mark("+")
    case .minus: return NameParts.Mark("-")
    case .dot: return NameParts.Mark("*")
    case .prime: return NameParts.Mark("'")
    case .text: return NameParts.Mark(textWords(token))
    case .letters:
      let word = String(decoding: text[token.range], as: UTF8.self)
      return ["new", "old", "neu", "alt"].contains(word) ? NameParts.Mark(word) : nil
    default: return nil
    }
  }
}
