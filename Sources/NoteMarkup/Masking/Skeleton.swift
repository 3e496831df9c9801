import SourceText

/// The bytes of a note that decide its blocks, line by line: what libcmark gets to read.
///
/// Of a line, the markers at its start stay as they are, in their columns. The text after them
/// becomes one letter, since what blocks there are does not depend on it; the exceptions are lines
/// that may be a fence or begin HTML, and lines that may end HTML. So libcmark has a fraction of
/// the bytes to read, and no inline notation at all, with which it would take more time than
/// linear in nasty notes and take `\\`, `_` and `[` out of math. Link reference definitions become
/// paragraphs.
struct Skeleton {
  /// Markers on one line beyond this number are text.
  static let nestingLimit = 256

  private let note: NoteLines
  private let kinds: UnsafeBufferPointer<UInt8>
  private let output: UnsafeMutableBufferPointer<UInt8>
  /// The number of bytes written.
  private(set) var count = 0
  /// The note's line of each line written.
  private(set) var lineMap = SkeletonLineMap()
  /// The first marker that was taken for text because of ``nestingLimit``.
  private(set) var firstMarkerTooDeep: Int?

  /// The room that `output` needs, in bytes.
  static func capacity(_ note: NoteLines) -> Int { note.range.count + 2 * note.count }

  /// Writes the skeleton of `note` to `output`; each kind of a byte is looked up in `kinds`.
  ///
  /// The lines before `firstLine` are front matter. Of the `masks`, which are in order, all lines
  /// but the first are left out.
  ///
  /// Complexity: O(n).
  init(
    of note: NoteLines, masks: [Mask], firstLine: Int, kinds: UnsafeBufferPointer<UInt8>,
    into output: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.note = note
    self.kinds = kinds
    self.output = output
    var nextMask = 0
    var omission = Omission(note: note)
    for line in 0..<note.count {
      while nextMask < masks.count, masks[nextMask].lastLine < line { nextMask += 1 }
      if nextMask < masks.count, masks[nextMask].firstLine < line {
        omission.forget()
        continue
      }
      if line >= firstLine {
        let start = note.start(of: line)
        let end = note.end(of: line)
        if omission.leavesOut(from: start, to: end) { continue }
        putLine(line, from: start, to: end)
      }
      put(.lineFeed)
      lineMap.append(line)
    }
    lineMap.end(note.count)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    output[count] = byte
    count += 1
  }

  /// Writes the markers of a line, and of its text as much as blocks depend on.
  private mutating func putLine(_ line: Int, from start: Int, to end: Int) {
    var offset = start
    var markers = 0
    while offset < end {
      let byte = note.bytes[offset]
      switch kinds[Int(byte)] {
      case Kind.blank:
        break
      case Kind.marker:
        if nests(byte, before: offset + 1 < end ? note.bytes[offset + 1] : .space) { markers += 1 }
        if markers > Self.nestingLimit {
          firstMarkerTooDeep = firstMarkerTooDeep ?? offset
          put(Self.filler)
          return
        }
      case Kind.fence where isFence(at: offset, to: end), Kind.html:
        putText(from: offset, to: end)
        return
      case Kind.admonition where note.isAdmonition(at: offset, line: line):
        // Its body belongs to it as to a list item.
        for byte in "-   ".utf8 { put(byte) }
        put(Self.filler)
        return
      default:
        put(Self.filler)
        if note.mayEndHTML(from: offset, to: end) { putText(from: offset, to: end) }
        return
      }
      put(byte)
      offset += 1
    }
  }

  /// Whether a byte among the markers of a line opens a quote or ends the marker of a list item.
  private func nests(_ byte: UInt8, before next: UInt8) -> Bool {
    switch byte {
    case .greater: true
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: ")"):
      next.isBlank
    default: false
    }
  }

  /// Whether three of the bytes that make a fence stand in a row.
  private func isFence(at offset: Int, to end: Int) -> Bool {
    offset + 2 < end && note.bytes[offset + 1] == note.bytes[offset]
      && note.bytes[offset + 2] == note.bytes[offset]
  }

  /// Writes text as it is except for what begins inline notation.
  private mutating func putText(from start: Int, to end: Int) {
    let isFence = note.bytes[start] == .backtick
    // `<![CDATA[` is the one beginning of HTML that has brackets.
    let isSection = note.has("<![CDATA[", at: start, before: end)
    for offset in start..<end {
      let byte = note.bytes[offset]
      let keeps: Bool
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "&"), .backslash, 0:
        keeps = false
      case UInt8(ascii: "["):
        keeps = isSection && offset - start < 9
      case .backtick:
        keeps = isFence
      case UInt8(ascii: "<"):
        keeps = offset == start || (offset + 1 < end && note.bytes[offset + 1] == UInt8(ascii: "/"))
      default:
        keeps = true
      }
      put(keeps ? byte : Self.filler)
    }
  }

  /// A letter begins no block and no inline notation.
  private static let filler = UInt8(ascii: "x")

  /// What a byte may be at the start of a line.
  private enum Kind {
    static let text: UInt8 = 0
    static let blank: UInt8 = 1
    static let marker: UInt8 = 2
    static let fence: UInt8 = 3
    static let html: UInt8 = 4
    static let admonition: UInt8 = 5
  }

  /// The kinds of bytes at the start of a line, as a table for `init`.
  static let kinds: [UInt8] = {
    var table = [UInt8](repeating: Kind.text, count: 256)
    for byte in " \t".utf8 { table[Int(byte)] = Kind.blank }
    for byte in ">*+-_=#.)0123456789".utf8 { table[Int(byte)] = Kind.marker }
    for byte in "`~".utf8 { table[Int(byte)] = Kind.fence }
    table[Int(UInt8(ascii: "<"))] = Kind.html
    for byte in "!?".utf8 { table[Int(byte)] = Kind.admonition }
    return table
  }()
}
