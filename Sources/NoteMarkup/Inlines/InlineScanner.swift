import Prose
import SourceText

/// Finds math and other inline notation in the text of one leaf block at a time.
///
/// A scanner is used again for the next block, which must stand after the earlier ones in the
/// note. Each search that fails is remembered, so that a block takes time linear in its length.
struct InlineScanner {
  /// A line of a leaf block without the markers and the indentation before it.
  struct Line {
    var start: Int
    var end: Int
  }

  /// A place in the text: an index of ``lines``, and an offset into the note.
  struct Place {
    var line: Int
    var offset: Int
  }

  /// Delimiters of which there are no more in the rest of the leaf block.
  struct Missing: OptionSet {
    let rawValue: UInt8
    static let parenthesis = Missing(rawValue: 1)
    static let bracket = Missing(rawValue: 2)
    static let comment = Missing(rawValue: 4)
    static let htmlComment = Missing(rawValue: 8)
    static let codeElement = Missing(rawValue: 16)
    static let doubledParenthesis = Missing(rawValue: 32)
    static let doubledBracket = Missing(rawValue: 64)
  }

  let note: NoteLines
  let bytes: UnsafeBufferPointer<UInt8>
  private let stops: UnsafeBufferPointer<Bool>
  private(set) var lines: [Line] = []
  /// Where the scanner stands.
  var place = Place(line: 0, offset: 0)
  var missing: Missing = []
  /// The environments of which no end is in the rest of the leaf block.
  var missingEnvironments: Set<[UInt8]> = []
  /// Whether brackets are told of that nothing closes.
  let tellsBrackets: Bool
  /// Where the last span ended.
  private var lastEnd = 0
  /// The start of a highlight that has not ended.
  var openHighlight: Place?
  /// Up to where there is no `]]`.
  var noWikilinkEnd = 0
  var backticks = BacktickRuns()
  /// Whether a word on binary numbers was seen in any block so far.
  private(set) var mentionsBinaryNumbers = false

  /// The bytes that may begin something, as a table for `init`.
  static let stops: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "$\\`<%[]=".utf8 { table[Int(byte)] = true }
    for byte in PhraseSearch.binaryNumbers.firstBytes { table[Int(byte)] = true }
    return table
  }()

  init(note: NoteLines, stops: UnsafeBufferPointer<Bool>, tellsBrackets: Bool = false) {
    self.note = note
    self.tellsBrackets = tellsBrackets
    bytes = note.bytes
    self.stops = stops
  }

  /// Begins another leaf block, which has no lines yet.
  mutating func begin() {
    lines.removeAll(keepingCapacity: true)
    place = Place(line: 0, offset: 0)
    missing = []
    if !missingEnvironments.isEmpty { missingEnvironments = [] }
    openHighlight = nil
    backticks.areKnown = false
  }

  /// Adds a line to the leaf block; lines come in the order of the note.
  mutating func append(_ line: Line) {
    if lines.isEmpty {
      place.offset = line.start
      lastEnd = line.start
    }
    lines.append(line)
  }

  /// The next span, in order of the ends; marks may hold later ones.
  mutating func next() -> InlineSpan? {
    while place.line < lines.count {
      let end = lines[place.line].end
      var offset = place.offset
      while offset < end, !stops[Int(bytes[offset])] { offset += 1 }
      place.offset = offset
      if offset < end {
        guard let span = readStop() else { continue }
        lastEnd = span.range.upperBound
        return span
      }
      let ended = place.line
      moveToLine(ended + 1)
      if let blockID = blockID(atEndOf: ended) { return blockID }
    }
    return nil
  }

  /// Goes on after the current leaf block's line of the given index.
  mutating func moveToLine(_ line: Int) {
    place = Place(line: line, offset: line < lines.count ? lines[line].start : place.offset)
  }

  /// The byte `distance` bytes on in the current line; a line feed past its end.
  @inline(__always)
  func peek(_ distance: Int) -> UInt8 {
    let offset = place.offset + distance
    return offset < lines[place.line].end ? bytes[offset] : .lineFeed
  }

  /// Reads what begins at a stop; moves on by a byte at least.
  private mutating func readStop() -> InlineSpan? {
    switch bytes[place.offset] {
    case .dollar: return readDollar()
    case .backslash: return readBackslash()
    case .backtick: return readBackticks()
    case UInt8(ascii: "<"): return readAngleBracket()
    case UInt8(ascii: "%"): return readPercent()
    case UInt8(ascii: "["): return readWikilink()
    case UInt8(ascii: "]"): skipLinkDestination()
    case UInt8(ascii: "="): return readHighlight()
    default: noteBinaryNumbers()
    }
    return nil
  }

  /// The span from the current place to `end`; the scanner moves there.
  mutating func span(
    _ kind: InlineSpan.Kind, opening: Int, contentEnd: Place, end: Place
  ) -> InlineSpan {
    let start = place
    place = end
    let contentStart = start.offset + opening
    return InlineSpan(
      kind: kind, range: start.offset..<end.offset,
      content: contentStart..<max(contentStart, contentEnd.offset), lines: start.line...end.line)
  }

  /// The first place of two bytes, the second right after the first on one line.
  ///
  /// Complexity: O(distance).
  func find(_ first: UInt8, _ second: UInt8, from start: Place) -> Place? {
    var offset = start.offset
    for line in start.line..<lines.count {
      if line > start.line { offset = lines[line].start }
      let end = lines[line].end - 1
      while offset < end {
        if bytes[offset] == first, bytes[offset + 1] == second {
          return Place(line: line, offset: offset)
        }
        offset += 1
      }
    }
    return nil
  }

  /// `^name` at the end of a line.
  private mutating func blockID(atEndOf line: Int) -> InlineSpan? {
    let floor = max(lines[line].start, lastEnd)
    let end = note.trimBlanks(from: floor, to: lines[line].end)
    var start = end
    while start > floor, bytes[start - 1].isNamePart { start -= 1 }
    guard start < end, start > floor, bytes[start - 1] == UInt8(ascii: "^") else { return nil }
    return InlineSpan(
      kind: .mark(.blockID), range: (start - 1)..<end, content: start..<end, lines: line...line)
  }

  /// Looks at a place where words on binary numbers may begin.
  private mutating func noteBinaryNumbers() {
    let start = place.offset
    let line = lines[place.line]
    place.offset += 1
    guard !mentionsBinaryNumbers, start == line.start || !bytes[start - 1].isNamePart else {
      return
    }
    mentionsBinaryNumbers = PhraseSearch.binaryNumbers.matches(
      at: start, of: bytes, before: line.end)
  }
}
