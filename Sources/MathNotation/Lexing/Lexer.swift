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
  var isSpaced = false
  private var isAtLineStart = false
  /// Whether rows are marked as such.
  private(set) var hasRows = false
  /// In how many matrices the lexer is.
  private(set) var matrixDepth = 0
  /// A run of narrow spacing commands parts statements as wide spacing does.
  var narrowSpaces = 0
  /// What `\left` and `\right` make of a bar.
  var side = BarSide.none
  /// Where the command stands that `side` is from; the bracket begins there.
  var sideStart = 0
  var isNegated = false
  /// Closing brackets of a command or a bracket that was dropped, the next one last.
  var droppedBrackets: [Int] = []
  /// Whether a modulus was met.
  var hasModulus = false

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
    switch meaning {
    case .modulus: start = openModulus(from: start)
    case .begin(let environment):
      hasRows = true
      if environment.isOfEntries { matrixDepth += 1 }
    case .end(let environment): if environment.isOfEntries { matrixDepth -= 1 }
    case .rowBreak, .ampersand: hasRows = true
    case .bmod where tokens.last?.meaning == .open(.parenthesis):
      meaning = .modulus
      start = openModulus(from: start)
    default: break
    }
    if side != .none {
      if case .bar(let bar) = meaning { meaning = side == .left ? .open(bar) : .close(bar) }
      if side == .left, case .open = meaning { start = sideStart }
      side = .none
    }
    tokens.append(
      Token(
        meaning: meaning, start: Int32(start), end: Int32(position), isSpaced: isSpaced,
        startsLine: isAtLineStart))
    isSpaced = false
    isAtLineStart = false
    narrowSpaces = 0
  }

  private mutating func step() {
    let start = position
    let byte = text[position]
    switch byte {
    case 0x20, 0x09, 0x0D:
      position += 1
      isSpaced = true
    case 0x0A:
      position += 1
      isSpaced = true
      isAtLineStart = !tokens.isEmpty
    case 0x30...0x39: number()
    case UInt8(ascii: "."):
      if self.byte(at: position + 1).isASCIIDigit { number() } else { dot() }
    case 0x41...0x5A, 0x61...0x7A:
      letters()
      append(isModulo(start..<position) ? .modulus : .letters, from: start)
    case UInt8(ascii: "\\"): command()
    case 0x80...: sign()
    default:
      position += 1
      if droppedBrackets.last == start {
        droppedBrackets.removeLast()
        side = .none
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
    default: append(CommandTable.ascii[Int(byte & 0x7F)], from: start)
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

  mutating func literal(_ literal: Literal) -> Int32 {
    if literals.isEmpty { literals.reserveCapacity(4) }
    literals.append(literal)
    return Int32(literals.count - 1)
  }
}
