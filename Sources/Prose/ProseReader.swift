package import SourceText

/// Cuts the text of a note into words and signs, each formula being one token.
package struct ProseReader {
  let bytes: [UInt8]
  private var pieces: ArraySlice<Piece>
  var position: Int
  let end: Int
  /// Whether signs are tokens, and the words of a phrase are one.
  let asksForSigns: Bool
  /// What was read so far.
  package internal(set) var tokens: [ProseToken] = []
  /// Where each token begins, in bytes of the note; words that are written without blanks begin together.
  package private(set) var starts: [Int] = []
  /// How many of the tokens are joined to phrases, as far as they make some.
  package internal(set) var joinedCount = 0

  /// A part of the text that is not read as words.
  private struct Piece {
    let range: ByteRange
    let isFormula: Bool
  }

  /// The tokens of a text.
  ///
  /// - Parameters:
  ///   - bytes: the note, or the formula, that the text stands in.
  ///   - range: the text, in bytes of it.
  ///   - formulas: where formulas stand in the text, in order.
  /// - Returns: the words and signs that matter, in order.
  /// - Complexity: O(length of the range).
  package static func tokens(
    of bytes: [UInt8], in range: ByteRange, formulas: [ByteRange] = []
  ) -> [ProseToken] {
    var reader = ProseReader(
      bytes: bytes, pieces: formulas.map { Piece(range: $0, isFormula: true) }[...],
      position: range.lowerBound, end: range.upperBound, asksForSigns: false)
    reader.read(to: range.upperBound)
    return reader.tokens
  }

  /// The tokens of a text with its quotation marks, brackets and other signs; the words of a phrase that
  /// the lexicon lists are one.
  ///
  /// - Parameters:
  ///   - bytes: the note, or the formula, that the text stands in.
  ///   - range: the text, in bytes of it.
  ///   - formulas: where formulas stand in the text, in order.
  ///   - omitted: what is not read, such as comments.
  /// - Returns: the words and signs, in order.
  /// - Complexity: O(length of the range + n log n) for n formulas and omitted parts.
  package static func tokensAndSigns(
    of bytes: [UInt8], in range: ByteRange, formulas: [ByteRange] = [],
    omitting omitted: [ByteRange]
  ) -> [ProseToken] {
    var pieces = formulas.map { Piece(range: $0, isFormula: true) }
    pieces += omitted.map { Piece(range: $0, isFormula: false) }
    pieces.sort { $0.range.lowerBound < $1.range.lowerBound }
    var reader = ProseReader(
      bytes: bytes, pieces: pieces[...], position: range.lowerBound, end: range.upperBound,
      asksForSigns: true)
    reader.read(to: range.upperBound)
    reader.joinPhrases()
    return reader.tokens
  }

  /// A reader of a text that is read piece by piece.
  ///
  /// - Parameters:
  ///   - bytes: the note.
  ///   - position: where the text begins, in bytes of it.
  ///   - asksForSigns: whether signs are tokens, and the words of a phrase are one.
  package init(of bytes: [UInt8], from position: Int, asksForSigns: Bool) {
    self.init(
      bytes: bytes, pieces: [], position: position, end: bytes.count, asksForSigns: asksForSigns)
  }

  private init(
    bytes: [UInt8], pieces: ArraySlice<Piece>, position: Int, end: Int, asksForSigns: Bool
  ) {
    self.bytes = bytes
    self.pieces = pieces
    self.position = position
    self.end = end
    self.asksForSigns = asksForSigns
  }

  /// Reads on up to a place, and what begins before it to its end.
  package mutating func read(to limit: Int) {
    while position < limit {
      let start = position
      defer { noteStarts(start) }
      if let piece = pieces.first, piece.range.lowerBound <= position {
        if piece.isFormula { tokens.append(.formula) }
        position = max(position, piece.range.upperBound)
        pieces = pieces.dropFirst()
      } else {
        readByte()
      }
    }
  }

  /// Notes that the tokens that were read last begin at a place; a list item stands in for the blank line
  /// before it.
  private mutating func noteStarts(_ start: Int) {
    while starts.count < tokens.count { starts.append(start) }
  }

  /// Adds formulas and omitted parts that stand behind those that are known, in any order.
  package mutating func add(formulas: [ByteRange], omitting omitted: [ByteRange]) {
    var next = formulas.map { Piece(range: $0, isFormula: true) }
    next += omitted.map { Piece(range: $0, isFormula: false) }
    if !omitted.isEmpty { next.sort { $0.range.lowerBound < $1.range.lowerBound } }
    pieces += next
  }

  /// Takes out tokens that were joined to the one before them.
  mutating func remove(_ range: Range<Int>) {
    tokens.removeSubrange(range)
    starts.removeSubrange(range)
  }

  /// Forgets so many tokens, the first ones.
  package mutating func forget(_ count: Int) {
    remove(0..<count)
    joinedCount = max(0, joinedCount - count)
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
    case UInt8(ascii: "\""): append(sign: .quote)
    case UInt8(ascii: "("), UInt8(ascii: "["): append(sign: .opening)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): append(sign: .closing)
    case 0x80...: readScalar()
    case _ where byte.isASCIILetter || byte.isASCIIDigit: readWord()
    default: position += 1
    }
  }

  mutating func append(_ token: ProseToken) {
    tokens.append(token)
    position += 1
  }

  private mutating func append(sign: ProseSign) {
    if asksForSigns { tokens.append(.sign(sign)) }
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

  // MARK: Stops

  private mutating func readStop() {
    let isQuestion = bytes[position] == UInt8(ascii: "?")
    position += 1
    if position < end, letterLength(at: position) > 0 { return }
    if tokens.last?.word?.tells(.abbreviation) == true { return }
    tokens.append(isQuestion && asksForSigns ? .sign(.question) : .stop)
  }
}
