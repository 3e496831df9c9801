import SourceText

extension Lexer {
  /// A command, with what belongs to it.
  mutating func command() {
    let start = position
    position += 1
    if byte(at: position).isASCIILetter {
      repeat { position += 1 } while position < text.count && text[position].isASCIILetter
    } else if position < text.count {
      position += 1
    }
    let name = UnsafeBufferPointer(rebasing: text[start + 1..<position])
    guard let command = CommandTable.command(name) else {
      return byte(at: start + 1) == 0x0A
        ? lineEnd(from: start) : append(.unknownCommand, from: start)
    }
    switch command {
    case .token(let meaning): append(meaning, from: start)
    case .ignored(let groups): ignore(groups: groups)
    case .sizing(let side):
      self.side = side
      sideStart = start
    case .narrowSpace: narrowSpace(from: start)
    case .space: isSpaced = true
    case .rowBreak: rowBreak(from: start)
    case .words(let style): words(style, from: start)
    case .begin: environment(isBegin: true, from: start)
    case .end: environment(isBegin: false, from: start)
    case .negation: isNegated = true
    case .stacked: stacked()
    }
  }

  private mutating func ignore(groups: Int) {
    side = .none
    if groups > 0, byte(at: position) == UInt8(ascii: "*") { position += 1 }
    for _ in 0..<groups { skipGroup() }
  }

  private mutating func narrowSpace(from start: Int) {
    if text[start + 1].isBlank, let end = endOfLine() {
      position = end
      return lineEnd(from: start)
    }
    // Between spaces in a matrix it is what is left of `\\` where Markdown took one of both.
    if matrixDepth > 0, start > 0, text[start - 1].isBlank, text[start + 1].isBlank {
      return append(.rowBreak, from: start)
    }
    isSpaced = true
    narrowSpaces += 1
    let spaces = narrowSpaces
    if spaces == 3 { append(.wideSpace, from: start) }
    narrowSpaces = spaces
  }

  /// Where the next line begins, if only blanks stand before it.
  private func endOfLine() -> Int? {
    var end = position
    while end < text.count, text[end].isBlank { end += 1 }
    return byte(at: end) == 0x0A ? end + 1 : nil
  }

  /// A backslash at the end of a line: a space to TeX, but in a matrix and above a line that is aligned what is
  /// left of `\\` where Markdown took one of both.
  private mutating func lineEnd(from start: Int) {
    let next = text[position...].prefix { $0 != 0x0A }
    if matrixDepth > 0 || next.contains(UInt8(ascii: "&")) {
      append(.rowBreak, from: start)
    } else {
      isSpaced = true
    }
  }

  /// `\\`, with its optional `[4pt]`.
  private mutating func rowBreak(from start: Int) {
    if byte(at: position) == UInt8(ascii: "["), byte(at: position + 1).isASCIIDigit {
      var end = position + 1
      while end < text.count, end < position + 12, text[end] != UInt8(ascii: "]") { end += 1 }
      if byte(at: end) == UInt8(ascii: "]"), byte(at: end - 1).isASCIILetter { position = end + 1 }
    }
    append(.rowBreak, from: start)
  }

  /// The braces of `\text{…}` become one token.
  private mutating func words(_ style: TextStyle, from start: Int) {
    if byte(at: position) == UInt8(ascii: "*") { position += 1 }
    skipSpaces()
    if holdsNumber() {
      append(.style, from: start)
      return
    }
    if let unit = unitOfAmount() {
      position += 1
      number()
      position = unit.upperBound + 1
      append(.text(style), from: unit.lowerBound)
      return
    }
    let inner = position
    if byte(at: position) == UInt8(ascii: "{") {
      skipGroup()
    } else if position < text.count {
      position += 1
    }
    if isCheckMark(inner..<position) {
      isSpaced = true
    } else if !wordsOfModulus(inner..<position, from: start) {
      append(.text(style), from: start)
    }
  }

  /// The word of a group that holds a number and a word, where that is all that is said to be equal: the `m` of
  /// `= \text{11.5 m}`.
  private func unitOfAmount() -> ByteRange? {
    guard case .relation? = tokens.last?.meaning, byte(at: position) == UInt8(ascii: "{"),
      byte(at: position + 1).isASCIIDigit
    else { return nil }
    let number = text[(position + 1)...].prefix { byte in
      byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
    let blanks = text[number.endIndex...].prefix { $0.isBlank || $0 == UInt8(ascii: "~") }
    let word = text[blanks.endIndex...].prefix { $0.isASCIILetter || $0 >= 0x80 }
    guard !blanks.isEmpty, !word.isEmpty, byte(at: word.endIndex) == UInt8(ascii: "}"),
      text[number.endIndex - 1].isASCIIDigit
    else { return nil }
    return word.startIndex..<word.endIndex
  }

  /// Whether a group holds nothing but check marks.
  private func isCheckMark(_ group: ByteRange) -> Bool {
    guard group.count > 4, text[group].contains(where: { $0 >= 0x80 }) else {
      return false
    }
    return String(decoding: text[group], as: UTF8.self).unicodeScalars.allSatisfy {
      CommandTable.checkMarks.contains($0) || "{} ()[]\u{FE0F}".unicodeScalars.contains($0)
    }
  }

  /// Whether a group follows that holds a number alone: `\textbf{0.56}`.
  private func holdsNumber() -> Bool {
    guard byte(at: position) == UInt8(ascii: "{") else { return false }
    let inner = text[(position + 1)...].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    return !inner.isEmpty && byte(at: inner.endIndex) == UInt8(ascii: "}")
      && inner[inner.startIndex].isASCIIDigit
  }

  private mutating func environment(isBegin: Bool, from start: Int) {
    skipSpaces()
    let nameStart = position + 1
    skipGroup()
    let name = UnsafeBufferPointer(
      rebasing: text[min(nameStart, position)..<max(position - 1, min(nameStart, position))])
    let environment = CommandTable.environment(name)
    if isBegin, CommandTable.environmentTakesArgument(name) { skipGroup() }
    append(isBegin ? .begin(environment) : .end(environment), from: start)
  }

  /// `\overset{!}{=}`: the first group is dropped, the braces of the second too.
  private mutating func stacked() {
    skipGroup()
    skipSpaces()
    guard byte(at: position) == UInt8(ascii: "{") else { return }
    let open = position
    skipGroup()
    droppedBrackets.append(position - 1)
    position = open + 1
  }

  mutating func skipSpaces() {
    while position < text.count, text[position].isBlank || text[position] == 0x0A { position += 1 }
  }

  /// Skips a group in braces, if one follows; one that is not closed ends with the formula.
  private mutating func skipGroup() {
    skipSpaces()
    guard byte(at: position) == UInt8(ascii: "{") else { return }
    var depth = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      position = min(position + 1, text.count)
      if depth == 0 { return }
    }
  }
}
