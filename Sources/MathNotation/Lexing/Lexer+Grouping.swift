import SourceText

extension Lexer {
  /// What stands between two groups of digits.
  enum Separator {
    case comma
    /// `{,}`
    case bracedComma
    /// A thin space, a tie or a plain one.
    case space
    case apostrophe

    var isComma: Bool { self == .comma || self == .bracedComma }
  }

  /// Digits after separators: in groups of three, in twos and a last group of three as in India, of bits
  /// in fours and eights; or the decimals behind a comma.
  mutating func groups(into digits: inout Digits) -> Literal.Comma {
    if groupsOfBits(into: &digits) { return .braced }
    var comma = Literal.Comma.none
    var groups: Separator?
    let startsWithGroup = digits.count <= 3 && !digits.isNought
    while let (separator, width) = separator() {
      let length = digitCount(from: position + width)
      if separator.isComma, groups == nil, digits.count < 3, !digits.isNought,
        let end = endOfIndianGroups()
      {
        read(upTo: end, into: &digits)
        return separator == .comma ? .thousands : .braced
      }
      if length == 3, startsWithGroup, !isParted(decimals: position + width, behind: separator),
        groups == nil || separator.goesOn(with: groups)
      {
        comma = separator == .comma && comma != .braced ? .thousands : .braced
        groups = separator
      } else if separator.isComma, length > 0,
        groups == nil || length < 3 || !separator.goesOn(with: groups)
      {
        // One comma with other than three digits behind it is a decimal comma, and so is one behind
        // groups that something else parts.
        position += width
        readFraction(into: &digits)
        let isClear = separator == .bracedComma || groups?.isComma == false
        return isClear ? .braced : .decimal
      } else {
        break
      }
      position += width
      readDigits(into: &digits)
    }
    return comma
  }

  /// Decimals, which thin spaces may part into groups of three: `3.141\,592`.
  mutating func readFraction(into digits: inout Digits) {
    digits.beginFraction()
    var start = position
    readDigits(into: &digits)
    while position - start == 3, let (separator, width) = separator(), separator == .space,
      byte(at: position) != 0x20, (1...3).contains(digitCount(from: position + width))
    {
      position += width
      start = position
      readDigits(into: &digits)
    }
  }

  /// Whether a thin space parts the three digits at a place from further ones, so that the comma before
  /// them is a decimal one.
  private func isParted(decimals place: Int, behind separator: Separator) -> Bool {
    guard separator.isComma, let (next, width) = self.separator(at: place + 3), next == .space,
      byte(at: place + 3) != 0x20
    else { return false }
    return digitCount(from: place + 3 + width) > 0
  }

  private mutating func read(upTo end: Int, into digits: inout Digits) {
    while position < end {
      if text[position].isASCIIDigit { digits.append(text[position] - 0x30) }
      position += 1
    }
  }

  /// Where a number ends whose first groups have two digits and the last one three: `2,50,000`.
  private func endOfIndianGroups() -> Int? {
    var end = position
    var twos = 0
    while let (separator, width) = separator(at: end), separator.isComma {
      end += width
      switch digitCount(from: end) {
      case 2:
        twos += 1
        end += 2
      case 3: return twos > 0 ? end + 3 : nil
      default: return nil
      }
    }
    return nil
  }

  /// Bits in groups of four or eight with spaces between: `1010\,1100`.
  private mutating func groupsOfBits(into digits: inout Digits) -> Bool {
    let length = digits.count
    guard length == 4 || length == 8, areBits(position - length..<position) else { return false }
    var isGrouped = false
    while let (separator, width) = separator(), separator == .space {
      let group = position + width..<position + width + length
      guard areBits(group), !byte(at: group.upperBound).isASCIIDigit else { break }
      read(upTo: group.upperBound, into: &digits)
      isGrouped = true
    }
    return isGrouped
  }

  private func areBits(_ range: ByteRange) -> Bool {
    range.lowerBound >= 0
      && range.allSatisfy { byte(at: $0) == UInt8(ascii: "0") || byte(at: $0) == UInt8(ascii: "1") }
  }

  private var isScript: Bool {
    tokens.last?.meaning == .underscore || tokens.last?.meaning == .caret
  }

  /// What stands at the end of the digits, if it may part groups.
  func separator() -> (Separator, width: Int)? { separator(at: position) }

  private func separator(at place: Int) -> (Separator, width: Int)? {
    switch byte(at: place) {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: "{"): return bracedSeparator(at: place)
    case UInt8(ascii: "\\"): return spacingCommand(at: place).map { (.space, $0) }
    // A digit behind `_` or `^` is a script of its own: `\log_5 125`.
    case 0x20 where !isScript: return (.space, 1)
    case UInt8(ascii: "~"): return (.space, 1)
    case UInt8(ascii: "'"): return (.apostrophe, 1)
    case 0xC2 where byte(at: place + 1) == 0xA0: return (.space, 2)
    case 0xE2 where byte(at: place + 1) == 0x80:
      switch byte(at: place + 2) {
      // Thin and narrow spaces, and the figure space; the apostrophe of print.
      case 0x87, 0x89, 0x8A, 0xAF: return (.space, 3)
      case 0x99: return (.apostrophe, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// What braces hold: `{,}` and `{\,}`.
  private func bracedSeparator(at place: Int) -> (Separator, width: Int)? {
    if byte(at: place + 1) == UInt8(ascii: ","), byte(at: place + 2) == UInt8(ascii: "}") {
      return (.bracedComma, 3)
    }
    guard let width = spacingCommand(at: place + 1),
      byte(at: place + 1 + width) == UInt8(ascii: "}")
    else { return nil }
    return (.space, width + 2)
  }

  /// The length of a narrow spacing command: `\,`, `\:`, `\;` or `\ `.
  private func spacingCommand(at place: Int) -> Int? {
    guard byte(at: place) == UInt8(ascii: "\\") else { return nil }
    switch byte(at: place + 1) {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), 0x20: return 2
    default: return nil
    }
  }

  func digitCount(from start: Int) -> Int {
    var end = start
    while end < text.count, end < start + 4, text[end].isASCIIDigit { end += 1 }
    return end - start
  }
}

extension Lexer.Separator {
  /// Whether it parts groups that begin with another one: commas may have braces in one place only.
  fileprivate func goesOn(with first: Self?) -> Bool {
    self == first || isComma && first?.isComma == true
  }
}
