import SourceText

/// Cuts a formula into tokens.
///
/// Every byte is looked at a bounded number of times, so the time is linear in the length. Sizes,
/// spacing and comments leave no token; what is not known becomes a token that the parser refuses.
struct Lexer {
  let text: UnsafeBufferPointer<UInt8>
  var position = 0
  var tokens: [Token] = []
  var literals: [Literal] = []
  private var isSpaced = false
  /// A run of narrow spacing commands parts statements as wide spacing does.
  private var narrowSpaces = 0
  /// What `\left` and `\right` make of a bar.
  private var side = BarSide.none
  /// Where the command stands that `side` is from; the bracket begins there.
  private var sideStart = 0
  private var isNegated = false
  /// Closing braces that belong to a command that was dropped.
  private var droppedBraces: [Int] = []

  /// - Parameters:
  ///   - text: the formula.
  ///   - scratch: an empty array for the tokens.
  init(_ text: UnsafeBufferPointer<UInt8>, into scratch: consuming [Token] = []) {
    self.text = text
    tokens = consume scratch
    tokens.reserveCapacity(text.count / 2 + 2)
  }

  /// Reads all tokens; the last is ``Meaning/endOfText``.
  mutating func tokenize() {
    while position < text.count { step() }
    append(.endOfText, from: text.count)
  }

  func byte(at index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  mutating func append(_ meaning: Meaning, from start: Int) {
    var meaning = meaning
    if isNegated, case .relation(let relation) = meaning {
      meaning = .relation(relation == .equal ? .notEqual : .other)
      isNegated = false
    }
    var start = start
    if side != .none {
      if case .bar(let bar) = meaning { meaning = side == .left ? .open(bar) : .close(bar) }
      if side == .left, case .open = meaning { start = sideStart }
      side = .none
    }
    tokens.append(
      Token(meaning: meaning, start: Int32(start), end: Int32(position), isSpaced: isSpaced))
    isSpaced = false
    narrowSpaces = 0
  }

  private mutating func step() {
    let start = position
    let byte = text[position]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D:
      position += 1
      isSpaced = true
    case 0x30...0x39: number()
    case UInt8(ascii: "."):
      if self.byte(at: position + 1).isASCIIDigit { number() } else { dot() }
    case 0x41...0x5A, 0x61...0x7A:
      letters()
      append(.letters, from: start)
    case UInt8(ascii: "\\"): command()
    case 0x80...: sign()
    default:
      position += 1
      if byte == UInt8(ascii: "}"), droppedBraces.last == start {
        droppedBraces.removeLast()
      } else {
        punctuation(byte, from: start)
      }
    }
  }

  /// A run of letters, with escaped underscores between them: `input\_size`.
  private mutating func letters() {
    while position < text.count {
      if text[position].isASCIILetter {
        position += 1
      } else if text[position] == UInt8(ascii: "\\"), byte(at: position + 1) == UInt8(ascii: "_"),
        byte(at: position + 2).isASCIILetter
      {
        position += 2
      } else {
        return
      }
    }
  }

  /// A full stop that ends a sentence, or dots that stand for what was left out.
  private mutating func dot() {
    let start = position
    while byte(at: position) == UInt8(ascii: ".") { position += 1 }
    if side != .none {
      if side == .right { skipBrokenRow() }
      side = .none
    } else {
      append(position - start > 1 ? .dots : .comma, from: start)
    }
  }

  /// Between the `\right.` and the `\left.` of a bracket that goes on in the next row stands only
  /// layout.
  private mutating func skipBrokenRow() {
    let layout = ["\\\\", "\\qquad", "\\quad", "{}", "&", " ", "\n", "\t", "\r"]
    var end = position
    while let piece = layout.first(where: { text[end...].starts(with: $0.utf8) }) {
      end += piece.utf8.count
    }
    guard text[position..<end].contains(UInt8(ascii: "\\")),
      text[end...].starts(with: "\\left.".utf8)
    else { return }
    position = end + 6
    while text[position...].starts(with: "{}".utf8) || byte(at: position) == 0x20 {
      position += byte(at: position) == 0x20 ? 1 : 2
    }
    isSpaced = true
  }

  private mutating func punctuation(_ byte: UInt8, from start: Int) {
    switch byte {
    case UInt8(ascii: "="):
      if self.byte(at: position) == byte { position += 1 }
      append(.relation(.equal), from: start)
    case UInt8(ascii: "<"), UInt8(ascii: ">"): comparison(byte, from: start)
    case UInt8(ascii: ":"):
      if self.byte(at: position) == UInt8(ascii: "=") {
        position += 1
        append(.relation(.defined), from: start)
      } else {
        append(.colon, from: start)
      }
    case UInt8(ascii: "~"): isSpaced = true
    default: append(Lexer.ascii[Int(byte & 0x7F)], from: start)
    }
  }

  private mutating func comparison(_ byte: UInt8, from start: Int) {
    let isLess = byte == UInt8(ascii: "<")
    if self.byte(at: position) == UInt8(ascii: "=") {
      position += 1
      append(.relation(isLess ? .lessOrEqual : .greaterOrEqual), from: start)
    } else if self.byte(at: position) == byte {
      position += 1
      append(.relation(.shiftLike), from: start)
    } else {
      append(.relation(isLess ? .less : .greater), from: start)
    }
  }

  private static let ascii: [Meaning] = {
    var table = Array(repeating: Meaning.unknownCommand, count: 128)
    let signs: [(Character, Meaning)] = [
      ("+", .plus), ("-", .minus), ("*", .dot), ("/", .slash), ("^", .caret), ("_", .underscore),
      ("'", .prime), ("!", .factorial), ("%", .percent), ("(", .open(.parenthesis)),
      (")", .close(.parenthesis)), ("[", .open(.bracket)), ("]", .close(.bracket)),
      ("{", .open(.brace)), ("}", .close(.brace)), ("|", .bar(.bar)), (",", .comma),
      (";", .semicolon), ("&", .ampersand), ("?", .blank),
    ]
    for (sign, meaning) in signs { table[Int(sign.asciiValue ?? 0)] = meaning }
    return table
  }()

  // MARK: Signs outside ASCII

  private mutating func sign() {
    let start = position
    let scalar = decodeScalar()
    if CommandTable.superscript(scalar) != nil {
      position = start
      superscript()
    } else if scalar == "⁺" {
      // `w₅⁺`, the updated parameter
      append(.caret, from: start)
      append(.plus, from: start)
    } else if let digit = CommandTable.subscriptDigit(scalar) {
      subscriptDigits(from: start, first: digit)
    } else if let value = CommandTable.fraction(scalar), !isBehindNumber {
      append(.number(literal(value)), from: start)
    } else if let meaning = CommandTable.sign(scalar) {
      append(meaning, from: start)
    } else if scalar.properties.isWhitespace {
      isSpaced = true
    } else if scalar.properties.isAlphabetic {
      append(.letters, from: start)
    } else {
      append(.unknownCommand, from: start)
    }
  }

  /// `²`, `¹⁰` and `⁻³`: an exponent, of several signs one in braces.
  private mutating func superscript() {
    let start = position
    var exponent = 0.0
    var signs: [(sign: CommandTable.Superscript, start: Int)] = []
    while position < text.count, text[position] >= 0x80, signs.count < 8 {
      let place = position
      guard let sign = CommandTable.superscript(decodeScalar()) else {
        position = place
        break
      }
      if case .digit(let digit) = sign { exponent = exponent * 10 + Double(digit) }
      signs.append((sign, place))
    }
    let end = position
    let digits = signs.drop { $0.sign == .minus }
    guard let first = digits.first, signs.count - digits.count < 2,
      !digits.contains(where: { $0.sign == .minus })
    else { return append(.unknownCommand, from: start) }
    let isGroup = signs.count > 1
    append(.caret, from: start)
    if isGroup { append(.open(.brace), from: start) }
    if digits.count < signs.count { append(.minus, from: start) }
    append(.number(literal(Literal(value: exponent))), from: first.start)
    position = end
    if isGroup { append(.close(.brace), from: end) }
  }

  /// `₁₂`: an index of one or more digits.
  private mutating func subscriptDigits(from start: Int, first: Int) {
    var index = first
    while position < text.count, text[position] >= 0x80, index < 1_000_000 {
      let place = position
      guard let digit = CommandTable.subscriptDigit(decodeScalar()) else {
        position = place
        break
      }
      index = index * 10 + digit
    }
    append(.underscore, from: start)
    append(.number(literal(Literal(value: Double(index)))), from: start)
  }

  /// Whether a number stands directly before: `3½` is no product.
  private var isBehindNumber: Bool {
    if case .number = tokens.last?.meaning { !isSpaced } else { false }
  }

  /// Reads one scalar; malformed UTF-8 gives U+FFFD, one byte at a time.
  private mutating func decodeScalar() -> Unicode.Scalar {
    let length = text[position] >= 0xF0 ? 4 : text[position] >= 0xE0 ? 3 : 2
    let end = min(position + length, text.count)
    let piece = String(decoding: text[position..<end], as: UTF8.self).unicodeScalars
    guard let scalar = piece.first, piece.count == 1, scalar != "\u{FFFD}" else {
      position += 1
      return "\u{FFFD}"
    }
    position = end
    return scalar
  }

  mutating func literal(_ literal: Literal) -> Int32 {
    if literals.isEmpty { literals.reserveCapacity(4) }
    literals.append(literal)
    return Int32(literals.count - 1)
  }

  // MARK: Commands

  private mutating func command() {
    let start = position
    position += 1
    if byte(at: position).isASCIILetter {
      repeat { position += 1 } while position < text.count && text[position].isASCIILetter
    } else if position < text.count {
      position += 1
    }
    let name = UnsafeBufferPointer(rebasing: text[start + 1..<position])
    if let meaning = CommandTable.command(name) {
      append(meaning, from: start)
      return
    }
    if let arguments = CommandTable.ignoredArguments(name) {
      side = CommandTable.barSide(name)
      sideStart = start
      if arguments > 0, self.byte(at: position) == UInt8(ascii: "*") { position += 1 }
      for _ in 0..<arguments { skipGroup() }
      return
    }
    special(name, from: start)
  }

  private mutating func special(_ name: UnsafeBufferPointer<UInt8>, from start: Int) {
    switch String(decoding: name, as: UTF8.self) {
    case ",", ":", ";", " ", "thinspace", "enspace", ">":
      isSpaced = true
      narrowSpaces += 1
      let spaces = narrowSpaces
      if spaces == 3 { append(.wideSpace, from: start) }
      narrowSpaces = spaces
    case "\\", "newline", "cr": rowBreak(from: start)
    case "text", "textbf", "textit", "textrm", "mbox", "textsf", "texttt", "intertext",
      "shortintertext":
      words(.text, from: start)
    case "mathrm", "operatorname", "operatorname*", "mathnormal": words(.upright, from: start)
    case "begin", "end": environment(isBegin: name.count == 5, from: start)
    case "not": isNegated = true
    case "overset", "stackrel", "underset": stacked()
    case "$": append(.letters, from: start)
    case "&", "#", "_": isSpaced = true
    default: append(.unknownCommand, from: start)
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
    if byte(at: position) == UInt8(ascii: "{") {
      skipGroup()
    } else if position < text.count {
      position += 1
    }
    append(.text(style), from: start)
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
    droppedBraces.append(position - 1)
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
