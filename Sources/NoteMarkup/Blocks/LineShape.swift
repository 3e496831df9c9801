import SourceText

/// What the leading bytes of a line say about blocks, without regard to the lines before it.
struct LineShape {
  enum Kind: Equatable {
    case blank
    case heading
    /// The opening or closing fence of code: its byte and the number of them.
    case fence(UInt8, length: Int)
    /// Begins with a byte that may make it something else than a line of a paragraph.
    case special
    case plain
  }

  /// What the line begins with, past the markers.
  private(set) var kind = Kind.blank
  /// The number of quote markers.
  private(set) var quotes = 0
  /// The 0-based column of the first list marker, with tab stops of four; nil without one.
  private(set) var markerColumn: Int?
  /// The offset of the first byte past blanks, quote markers and list markers.
  private(set) var contentStart: Int
  /// The column of that byte.
  private(set) var column = 0

  /// Whether the line is a block of its own, wherever it stands.
  var isHeadingOrFence: Bool {
    switch kind {
    case .heading, .fence: true
    case .blank, .special, .plain: false
    }
  }

  /// Reads the line between `start` and `end`; at most `quoteLimit` quote markers, and list
  /// markers only if `takesListMarkers` is true, are taken for such.
  ///
  /// Complexity: O(length of the markers and the blanks).
  init(
    _ note: NoteLines, from start: Int, to end: Int, quoteLimit: Int = .max,
    takesListMarkers: Bool = true
  ) {
    contentStart = start
    let bytes = note.bytes
    while true {
      skipBlanks(bytes, to: end)
      guard contentStart < end else { return }
      if bytes[contentStart] == .greater, quotes < quoteLimit {
        quotes += 1
        contentStart += 1
        column += 1
        continue
      }
      let length = takesListMarkers ? Self.listMarker(bytes, at: contentStart, to: end) : 0
      if length == 0 { break }
      markerColumn = markerColumn ?? column
      contentStart += length
      column += length
    }
    kind = Self.kind(note, at: contentStart, to: end)
  }

  private mutating func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int) {
    while contentStart < end {
      if bytes[contentStart] == .space {
        column += 1
      } else if bytes[contentStart] == .tab {
        column += 4 - column % 4
      } else {
        return
      }
      contentStart += 1
    }
  }

  /// The length of the list marker at `offset`; 0 if there is none.
  static func listMarker(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, to end: Int) -> Int {
    var after = offset
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      after += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while after < end, bytes[after].isASCIIDigit { after += 1 }
      guard after - offset <= 9, after < end,
        bytes[after] == UInt8(ascii: ".") || bytes[after] == UInt8(ascii: ")")
      else { return 0 }
      after += 1
    default:
      return 0
    }
    return after == end || bytes[after].isBlank ? after - offset : 0
  }

  private static func kind(_ note: NoteLines, at offset: Int, to end: Int) -> Kind {
    let byte = note.bytes[offset]
    switch byte {
    case .backtick, UInt8(ascii: "~"):
      var after = offset
      while after < end, note.bytes[after] == byte { after += 1 }
      if after - offset < 3 { return .plain }
      if byte == .backtick, note.bytes[after..<end].contains(byte) { return .plain }
      return .fence(byte, length: after - offset)
    case UInt8(ascii: "#"):
      var after = offset
      while after < end, note.bytes[after] == byte { after += 1 }
      return after - offset <= 6 && (after == end || note.bytes[after].isBlank) ? .heading : .plain
    case .greater, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "="),
      UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .special
    default:
      return .plain
    }
  }
}
