import Platform
import SourceText

extension ExpressionParser {
  // MARK: Indices

  /// Appends the parts of a subscript: `{h_1}`, `{h1}` and `{h,1}` all give `h`, `1`.
  mutating func appendIndices() throws(ReadProblem) {
    if meaning != .open(.brace) { return try appendSingleIndex() }
    key.beginSubscript()
    var depth = 0
    var isJoined = false
    var isBehindPart = false
    repeat {
      var isSign = false
      switch meaning {
      case .open: depth += 1
      case .close: depth -= 1
      case .plus, .minus:
        // `i+1` stays one part.
        isSign = true
        let sign = meaning == .plus ? UInt8(ascii: "+") : UInt8(ascii: "-")
        key.appendIndex(CollectionOfOne(sign), isJoined: true)
      case .relation(.equal) where isBehindPart:
        // `t=2` is one part, too.
        isSign = true
        key.appendIndex(CollectionOfOne(UInt8(ascii: "=")), isJoined: true)
      case .colon:
        // `1:2` is one part, too.
        isSign = true
        key.appendIndex(CollectionOfOne(UInt8(ascii: ":")), isJoined: isBehindPart)
      case .comma, .underscore, .style, .wideSpace, .semicolon: isBehindPart = false
      case .endOfText: throw .unclosed
      default:
        appendIndexPart(isJoined: isJoined)
        isBehindPart = true
      }
      isJoined = isSign
      advance()
    } while depth > 0
  }

  /// Appends what the token at hand gives to an index in braces.
  private mutating func appendIndexPart(isJoined: Bool) {
    switch meaning {
    case .letters, .number: appendPieces(of: token, isJoined: isJoined)
    case .letter(let index):
      key.appendIndex(CommandTable.letters[Int(index)].utf8, isJoined: isJoined)
    case .text:
      let words = textWords(token).split { " _-".contains($0) }
      for (offset, run) in words.flatMap({ NameParts.runs(of: $0) }).enumerated() {
        key.appendIndex(run.utf8, isJoined: isJoined && offset == 0)
      }
    default:
      let other = String(decoding: text[token.range], as: UTF8.self)
      key.appendIndex(other.utf8, isJoined: isJoined)
    }
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
    let token = token
    switch meaning {
    case .number(let index) where text[Int(token.start)] >= 0x80:
      // `h₁`
      advance()
      key.appendIndex(String(Int(saturating: literals[Int(index)].value)).utf8)
    case .letters, .number: try appendFirstCharacter()
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

  /// An index without braces is only the first character of letters or digits.
  private mutating func appendFirstCharacter() throws(ReadProblem) {
    let token = token
    let isLetters = token.meaning == .letters
    let isOne = token.end - token.start == 1 || isLetters && text[Int(token.start)] >= 0x80
    // `a_10` is meant to be the tenth, though TeX lowers only the 1.
    if isOne || isPlainNumber() && text[token.range].allSatisfy(\.isASCIIDigit) {
      advance()
      return key.appendIndex(text[token.range])
    }
    if isLetters {
      cursor.advanceByte()
    } else {
      try argument()
      nodes.removeLast()
    }
    key.appendIndex(CollectionOfOne(text[Int(token.start)]))
  }

  // MARK: Marks

  /// The marks in a superscript, if it holds marks and no exponent, in canonical order.
  func marksInScript() -> [String]? {
    let start = position + 1
    let isBare = names.hasMarksAsSuperscripts(key.body)
    guard tokens[start].meaning == .open(.brace) else {
      return (singleMark(tokens[start]) ?? (isBare ? bareMark(at: start, tokens: 1)?.mark : nil))
        .map { [$0] }
    }
    let inner = start + 1
    guard inner + 1 < tokens.count else { return nil }
    if tokens[inner + 1].meaning == .close(.brace), let mark = singleMark(tokens[inner]) {
      return [mark]
    }
    return marks(from: inner, beginningBare: isBare)
  }

  /// `(2)`, which is a sample or a layer, `[2]` and `<2>`, which are a time step or a layer, or one of each in any
  /// order.
  ///
  /// A plus may follow, which is the mark of what was updated, and a sign of transposition.
  private func marks(from start: Int, beginningBare isBare: Bool) -> [String]? {
    var marks: [String] = []
    var next = start
    if isBare, let (mark, end) = bareMark(at: start, tokens: 3) {
      marks.append(mark)
      next = end
    }
    while marks.count < 3, let (mark, end) = bracketedMark(at: next) {
      if marks.contains(where: { $0.first == mark.first }) { return nil }
      marks.append(mark)
      next = end
    }
    if tokens[next].meaning == .plus, !marks.isEmpty {
      marks.append("+")
      next += 1
    }
    if isTransposedScript(at: next) { next += 1 }
    guard next < tokens.count, tokens[next].meaning == .close(.brace), !marks.isEmpty else {
      return nil
    }
    return NameParts.Mark.sorted(marks.map { NameParts.Mark($0) }).map(\.text)
  }

  /// A number or letters without brackets, as `L-1`, and where they end; the letter T transposes.
  private func bareMark(at start: Int, tokens count: Int) -> (mark: String, end: Int)? {
    var end = start
    while end < min(start + count, tokens.count), isIndexPart(tokens[end]) {
      let isSign = tokens[end].meaning == .plus || tokens[end].meaning == .minus
      if isSign, end == start || !isIndexPart(tokens[end + 1]) { break }
      end += 1
    }
    guard end > start else { return nil }
    let text = tokens[start..<end].map { String(decoding: self.text[$0.range], as: UTF8.self) }
      .joined()
    return text == "T" ? nil : (text, end)
  }

  /// Whether a letter or a sign behind marks in brackets transposes what has them: `W^{[2]T}`.
  func isTransposedScript(at index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].meaning == .close(.brace) else {
      return false
    }
    switch tokens[index].meaning {
    case .transpose: return true
    case .letters: return bytes(of: tokens[index]).elementsEqual(CollectionOfOne(UInt8(ascii: "T")))
    default: return false
    }
  }

  /// One mark in brackets, and where it ends; an index has up to three tokens, as `t-1` does.
  private func bracketedMark(at start: Int) -> (mark: String, end: Int)? {
    let closing: Meaning
    switch tokens[start].meaning {
    case .open(.parenthesis): closing = .close(.parenthesis)
    case .open(.bracket): closing = .close(.bracket)
    case .open(.angle): closing = .close(.angle)
    case .relation(.less): closing = .relation(.greater)
    default: return nil
    }
    var end = start + 1
    while end < tokens.count, end - start <= 3, isIndexPart(tokens[end]) { end += 1 }
    guard end < tokens.count, tokens[end].meaning == closing, [2, 4].contains(end - start) else {
      return nil
    }
    let pieces = tokens[start...end].map { token in
      switch token.meaning {
      case .text: textWords(token)
      case .open(.angle): "<"
      case .close(.angle): ">"
      default: String(decoding: text[token.range], as: UTF8.self)
      }
    }
    return (pieces.joined(), end + 1)
  }

  /// Whether a token can be part of the number of a sample or a time step, as in `(t-1)`.
  private func isIndexPart(_ token: Token) -> Bool {
    switch token.meaning {
    case .number, .letters, .minus, .plus, .text: true
    default: false
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
