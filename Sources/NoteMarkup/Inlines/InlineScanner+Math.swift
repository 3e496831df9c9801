import SourceText

extension InlineScanner {
  /// Math between dollars, by the rule of Pandoc and Obsidian: no whitespace after the opening
  /// one, none before the closing one, no digit after the closing one.
  ///
  /// MathJax and KaTeX's auto-render take math with such whitespace too; so does this where it states
  /// something.
  mutating func readDollar() -> InlineSpan? {
    if peek(1) == .dollar {
      return peek(2) == .dollar ? skipDollars() : readDisplayMath()
    }
    let next = peek(1)
    if next == .backtick, let math = readQuotedMath() { return math }
    let start = Place(line: place.line, offset: place.offset + 1)
    if !(next.isBlank ? isBehindWord : next == .lineFeed), let end = inlineMathEnd(from: start) {
      let after = Place(line: end.line, offset: end.offset + 1)
      return span(.inlineMath, opening: 1, contentEnd: end, end: after)
    }
    place.offset += 1
    return nil
  }

  /// Three dollars or more in a row mean nothing.
  private mutating func skipDollars() -> InlineSpan? {
    while peek(0) == .dollar { place.offset += 1 }
    return nil
  }

  private mutating func readDisplayMath() -> InlineSpan {
    let start = Place(line: place.line, offset: place.offset + 2)
    if let end = displayMathEnd(from: start) {
      let after = Place(line: end.line, offset: end.offset + 2)
      return span(.displayMath, opening: 2, contentEnd: end, end: after)
    }
    let opening = span(.unclosedDisplayMath, opening: 2, contentEnd: start, end: start)
    moveToLine(lines.count)
    return opening
  }

  /// GitHub's `` $`…`$ ``.
  private mutating func readQuotedMath() -> InlineSpan? {
    let start = Place(line: place.line, offset: place.offset + 1)
    guard let (contentEnd, end) = codeSpanEnd(at: start), end.offset < lines[end.line].end,
      bytes[end.offset] == .dollar
    else { return nil }
    let after = Place(line: end.line, offset: end.offset + 1)
    let opening = 1 + (end.offset - contentEnd.offset)
    return span(.inlineMath, opening: opening, contentEnd: contentEnd, end: after)
  }

  /// The first `$$` that is not escaped.
  ///
  /// Complexity: O(distance).
  private func displayMathEnd(from start: Place) -> Place? {
    var offset = start.offset
    for line in start.line..<lines.count {
      if line > start.line { offset = lines[line].start }
      if let end = note.displayMathEnd(from: offset, to: lines[line].end) {
        return Place(line: line, offset: end)
      }
    }
    return nil
  }

  /// The closing dollar of math whose content begins at `start`.
  ///
  /// The first dollar decides, unless it is escaped or stands in a code span or in `\text{…}`.
  private mutating func inlineMathEnd(from start: Place) -> Place? {
    var (line, offset) = (start.line, start.offset)
    while line < lines.count {
      while offset < lines[line].end {
        switch bytes[offset] {
        case .backslash:
          offset += 2
        case .backtick:
          let run = Place(line: line, offset: offset)
          if let (_, end) = codeSpanEnd(at: run) {
            (line, offset) = (end.line, end.offset)
          } else {
            offset += backtickRun(at: run)
          }
        case .dollar:
          let end = Place(line: line, offset: offset)
          return canCloseMath(end, from: start) ? end : nil
        case UInt8(ascii: "{"):
          offset = textArgumentEnd(at: offset, in: lines[line]) ?? offset + 1
        default:
          offset += 1
        }
      }
      line += 1
      if line < lines.count { offset = lines[line].start }
    }
    return nil
  }

  private func canCloseMath(_ place: Place, from start: Place) -> Bool {
    let line = lines[place.line]
    guard place.offset > line.start,
      place.offset + 1 == line.end || !bytes[place.offset + 1].isASCIIDigit
    else { return false }
    guard bytes[place.offset - 1].isBlank || bytes[start.offset].isBlank else { return true }
    return start.line == place.line && statesSomething(start.offset..<place.offset)
      && (place.offset + 1 == line.end || !bytes[place.offset + 1].isNamePart)
  }

  /// The end of the argument of `\text`, `\mbox` and the like, which may hold dollars; nil if the
  /// brace at `offset` opens none, or one that does not end within 512 bytes of the line.
  private func textArgumentEnd(at offset: Int, in line: Line) -> Int? {
    var name = offset
    while name > line.start, offset - name < 12, bytes[name - 1].isASCIILetter { name -= 1 }
    guard name > line.start, bytes[name - 1] == .backslash, offset > name,
      note.has("text", at: name, before: offset) || note.has("mbox", at: name, before: offset)
        || note.has("hbox", at: name, before: offset)
    else { return nil }
    var depth = 0
    var end = offset
    while end < min(line.end, offset + 512) {
      switch bytes[end] {
      case .backslash: end += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      end += 1
      if depth == 0 { return min(end, line.end) }
    }
    return nil
  }

  /// `\(…\)`, `\[…\]`, the same with two backslashes, as kramdown and MDX need them, or an escaped
  /// byte.
  mutating func readBackslash() -> InlineSpan? {
    let isDoubled = peek(1) == .backslash
    let width = isDoubled ? 3 : 2
    switch peek(width - 1) {
    case UInt8(ascii: "("):
      let kind = isDoubled ? Missing.doubledParenthesis : .parenthesis
      if let end = bracketEnd(UInt8(ascii: ")"), width: width, unless: kind) {
        let after = Place(line: end.line, offset: end.offset + width)
        return span(.inlineMath, opening: width, contentEnd: end, end: after)
      }
    case UInt8(ascii: "["):
      let kind = isDoubled ? Missing.doubledBracket : .bracket
      if let end = bracketEnd(UInt8(ascii: "]"), width: width, unless: kind) {
        let after = Place(line: end.line, offset: end.offset + width)
        return span(.displayMath, opening: width, contentEnd: end, end: after)
      }
      if tellsBrackets, !isDoubled {
        let inside = Place(line: place.line, offset: place.offset + width)
        return span(.unclosedBracket, opening: width, contentEnd: inside, end: inside)
      }
    default: break
    }
    if !isDoubled, peek(1).isASCIILetter, let span = readCommand() { return span }
    place.offset += peek(1) == .lineFeed || peek(1).isASCIILetter ? 1 : 2
    return nil
  }

  /// The first backslash of the delimiter that closes math, unless it is known that there is none.
  private mutating func bracketEnd(_ bracket: UInt8, width: Int, unless kind: Missing) -> Place? {
    guard !missing.contains(kind) else { return nil }
    let inside = Place(line: place.line, offset: place.offset + width)
    let end = width == 2 ? bracketEnd(bracket, from: inside) : doubledEnd(bracket, from: inside)
    if end == nil { missing.insert(kind) }
    return end
  }

  /// The first of the two backslashes before the bracket in `\\)` or `\\]`.
  private func doubledEnd(_ bracket: UInt8, from start: Place) -> Place? {
    var offset = start.offset
    for line in start.line..<lines.count {
      if line > start.line { offset = lines[line].start }
      while offset + 2 < lines[line].end {
        if bytes[offset] == .backslash, bytes[offset + 1] == .backslash,
          bytes[offset + 2] == bracket
        {
          return Place(line: line, offset: offset)
        }
        offset += 1
      }
    }
    return nil
  }

  /// The backslash of the first `\)` or `\]`.
  private func bracketEnd(_ bracket: UInt8, from start: Place) -> Place? {
    var offset = start.offset
    for line in start.line..<lines.count {
      if line > start.line { offset = lines[line].start }
      while offset + 1 < lines[line].end {
        if bytes[offset] != .backslash {
          offset += 1
        } else if bytes[offset + 1] == bracket {
          return Place(line: line, offset: offset)
        } else {
          offset += 2
        }
      }
    }
    return nil
  }
}
