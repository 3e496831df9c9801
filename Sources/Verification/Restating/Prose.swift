import MathNotation
import NoteMarkup
import SourceText

/// A piece of the prose around formulas.
enum ProseToken: Equatable {
  /// A word in lower case, and whether it was written so.
  case word(String, isLower: Bool)
  /// Any formula.
  case formula
  case comma
  /// A colon, a semicolon or a dash.
  case colon
  /// The end of a sentence.
  case stop
  /// A blank line.
  case paragraph
  /// The marker of a list item.
  case item

  var word: String? {
    if case .word(let word, _) = self { word } else { nil }
  }

  /// Whether a block begins here.
  var isBreak: Bool { self == .paragraph || self == .item }
}

/// Cuts the text between two places of a note into words, each formula being one token.
struct ProseReader {
  private let bytes: [UInt8]
  private var formulas: ArraySlice<Formula>
  private var position: Int
  private let end: Int
  private var tokens: [ProseToken] = []

  /// The tokens of a note's text.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - range: the text, in bytes of the note.
  ///   - formulas: the formulas in it, in order.
  /// - Returns: the words and signs that matter, in order.
  /// - Complexity: O(length of the range).
  static func tokens(
    of note: Note, in range: ByteRange, formulas: ArraySlice<Formula>
  ) -> [ProseToken] {
    var reader = ProseReader(
      bytes: note.bytes, formulas: formulas, position: range.lowerBound, end: range.upperBound)
    reader.read()
    return reader.tokens
  }

  /// The words that a formula says in `\text{…}` before a chain.
  ///
  /// - Complexity: O(1), as the text that is read is bounded.
  static func words(in context: ChainContext) -> [ProseToken] {
    guard context.chain.sides[0].range.lowerBound > 0 else { return [] }
    let end = context.chain.sides[0].range.lowerBound
    var tokens: [ProseToken] = []
    var position = max(0, end - longestLead)
    while position < end {
      guard context.text[position..<end].starts(with: command) else {
        position += 1
        continue
      }
      let words = context.text[(position + command.count)..<end].prefix { $0 != UInt8(ascii: "}") }
      var reader = ProseReader(
        bytes: context.text, formulas: [], position: words.startIndex, end: words.endIndex)
      reader.read()
      tokens += reader.tokens
      position = words.endIndex
    }
    return tokens
  }

  /// How much of a formula is read before a chain, in bytes.
  private static let longestLead = 200
  private static let command = Array("text{".utf8)

  private init(bytes: [UInt8], formulas: ArraySlice<Formula>, position: Int, end: Int) {
    self.bytes = bytes
    self.formulas = formulas
    self.position = position
    self.end = end
  }

  private mutating func read() {
    while position < end {
      if let formula = formulas.first, formula.range.lowerBound <= position {
        tokens.append(.formula)
        position = max(position, formula.range.upperBound)
        formulas = formulas.dropFirst()
      } else {
        readByte()
      }
    }
  }

  private mutating func readByte() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\n"):
      position += 1
      beginLine()
    case UInt8(ascii: ","), UInt8(ascii: "|"): append(.comma)
    case UInt8(ascii: ":"), UInt8(ascii: ";"): append(.colon)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): readStop()
    case _ where isWordByte(byte): readWord()
    default: position += 1
    }
  }

  private mutating func append(_ token: ProseToken) {
    tokens.append(token)
    position += 1
  }

  // MARK: Lines

  /// Skips what a line begins with, and notes whether a block begins with it.
  private mutating func beginLine() {
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">") }
    guard position < end else { return }
    if bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r") {
      if tokens.last?.isBreak != true { tokens.append(.paragraph) }
    } else if let length = markerLength {
      if tokens.last?.isBreak == true { tokens.removeLast() }
      tokens.append(.item)
      position += length
    }
  }

  /// The length of a list marker that stands here.
  private var markerLength: Int? {
    var last = position
    switch bytes[last] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): last += 1
    default:
      while last < end, bytes[last].isASCIIDigit, last - position < 9 { last += 1 }
      guard last > position, last < end,
        bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: ")")
      else { return nil }
      last += 1
    }
    guard last < end, bytes[last] == UInt8(ascii: " ") else { return nil }
    return last - position
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < end, isSkipped(bytes[position]) { position += 1 }
  }

  // MARK: Words

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "vs", "cf", "approx", "resp", "fig", "eq", "no", "ca",
  ]

  private mutating func readStop() {
    position += 1
    if position < end, isWordByte(bytes[position]) { return }
    if let word = tokens.last?.word, Self.abbreviations.contains(word) { return }
    tokens.append(.stop)
  }

  private mutating func readWord() {
    let start = position
    while position < end, isWordByte(bytes[position]) || isInsideWord { position += 1 }
    let word = bytes[start..<position]
    if word.allSatisfy({ $0 < 0x80 }) {
      let isLower = bytes[start] >= UInt8(ascii: "a")
      let lower = String(unsafeUninitializedCapacity: word.count) { buffer in
        for (index, byte) in word.enumerated() {
          buffer[index] = byte.lowercasedASCII
        }
        return word.count
      }
      return tokens.append(.word(lower, isLower: isLower))
    }
    let text = String(decoding: word, as: UTF8.self)
    if text.allSatisfy({ $0 == "–" || $0 == "—" }) {
      tokens.append(.colon)
    } else {
      let isLower = text.first?.isLowercase == true
      tokens.append(.word(text.lowercased().replacing("’", with: "'"), isLower: isLower))
    }
  }

  /// Whether a point, a hyphen or an apostrophe stands here between two letters.
  private var isInsideWord: Bool {
    switch bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"):
      position + 1 < end && isWordByte(bytes[position + 1])
    default: false
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit
  }
}
