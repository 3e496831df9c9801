extension ExpressionParser {
  /// A symbol, a function that is written in letters, or a name with arguments.
  ///
  /// - Parameter start: where it begins, if not with its first letter: at the command that gives it another face.
  /// - Throws: `ReadProblem` where it cannot be read.
  mutating func symbol(from start: Int32? = nil) throws(ReadProblem) {
    var head = token
    if let start { head.start = start }
    let beginning = here
    if try wordFunction() { return }
    if try gradient() { return }
    let power = try name()
    let name = names.intern(key)
    if isNameTransposed {
      leaf(.symbol(name), from: head)
      features.insert(.operation)
      node(.transpose, since: beginning, mark: head)
    } else if let power {
      leaf(.symbol(name), from: head)
      features.insert(.operation)
      try reading(at: power.place) { (parser) throws(ReadProblem) in try parser.argument() }
      node(.power, since: beginning, mark: power.sign)
    } else if meaning == .open(.parenthesis), !token.isSpaced || names.isFunction(name) {
      try application(of: name, behind: head)
    } else if meaning == .open(.bracket), !token.isSpaced, takesBrackets(names.key(name)) {
      try statement(behind: head)
    } else {
      leaf(.symbol(name), from: head)
    }
  }

  /// `f(3)` or `x(3 + 1)`: which it is depends on what the name means.
  private mutating func application(of name: Name, behind head: Token) throws(ReadProblem) {
    let beginning = Beginning(node: nodes.count, offset: head.start)
    let end = previousEnd
    let arguments = attempt { (parser) throws(ReadProblem) in
      try parser.arguments(.parenthesis)
    }
    guard case .success(let count) = arguments else { return try statement(behind: head) }
    features.insert(.function)
    node(.apply(name, count: Int32(count)), since: beginning, markFrom: head.start, to: end)
  }

  /// `tanh(z)`, `max(0, z)`, `\text{relu}(z)`: a function without a backslash.
  private mutating func wordFunction() throws(ReadProblem) -> Bool {
    let word: CommandTable.WordFunction?
    switch meaning {
    case .letters where token.end - token.start > 1:
      let letters = bytes(of: token)
      if names.isWord(letters) { return false }
      word = CommandTable.wordFunction(letters)
    case .text:
      var words = textWords(token)
      word = words.withUTF8 { CommandTable.wordFunction($0) }
    default: return false
    }
    switch word {
    case .function(let function)? where followsArgument(): try call(function)
    case .aggregate(let aggregate)? where opensArguments: try self.aggregate(aggregate)
    case .matrixFunction(let function)? where followsList(): try matrixCall(function)
    default: return false
    }
    return true
  }

  /// Whether arguments follow, in whatever brackets the author took.
  private var opensArguments: Bool {
    switch meaning(ahead: 1) {
    case .open(.parenthesis), .open(.bracket), .open(.brace), .open(.set): true
    default: false
    }
  }

  /// Whether what a function of lists takes follows: behind plain letters, in brackets.
  private func followsList() -> Bool {
    switch meaning(ahead: 1) {
    case .open(.parenthesis), .open(.bracket): true
    case .begin(.matrix), .style, .letters, .letter, .underscore, .open: meaning.isText
    default: false
    }
  }

  private func followsArgument() -> Bool {
    if isPrimed { return false }
    return switch meaning(ahead: 1) {
    case .open, .number, .letters, .letter, .fraction, .root, .caret, .underscore, .minus: true
    default: false
    }
  }
}
