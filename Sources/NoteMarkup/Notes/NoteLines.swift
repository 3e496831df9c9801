import SourceText

/// The bytes of a note and where its lines begin, while it is being parsed.
struct NoteLines {
  let bytes: UnsafeBufferPointer<UInt8>
  private let starts: UnsafeBufferPointer<Int>

  init(bytes: UnsafeBufferPointer<UInt8>, starts: UnsafeBufferPointer<Int>) {
    self.bytes = bytes
    self.starts = starts
  }

  /// What the lines hold: all of a note, or the part of it that is a document of its own.
  var range: ByteRange { starts[0]..<bytes.count }

  /// The number of lines; a note has one at least.
  var count: Int { starts.count }

  /// The offset of the first byte of a line, past a byte order mark.
  @inline(__always)
  func start(of line: Int) -> Int {
    line == 0 ? max(starts[0], byteOrderMarkLength) : starts[line]
  }

  /// The offset past the line end of a line.
  @inline(__always)
  func fullEnd(of line: Int) -> Int {
    line + 1 < starts.count ? starts[line + 1] : bytes.count
  }

  /// The offset past the last byte of a line, before its line end.
  @inline(__always)
  func end(of line: Int) -> Int {
    var end = fullEnd(of: line)
    let start = starts[line]
    if end > start, bytes[end - 1] == .lineFeed { end -= 1 }
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  /// The 0-based index of the line that holds `offset`.
  ///
  /// Complexity: O(log lines).
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The first offset from `start` on whose byte is no blank.
  @inline(__always)
  func skipBlanks(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset].isBlank { offset += 1 }
    return offset
  }

  /// The last offset down from `end` that follows a byte which is no blank.
  @inline(__always)
  func trimBlanks(from start: Int, to end: Int) -> Int {
    var offset = end
    while offset > start, bytes[offset - 1].isBlank { offset -= 1 }
    return offset
  }

  /// Whether the bytes at `offset` are those of `text`.
  @inline(__always)
  func has(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    guard end - offset >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// The length of a byte order mark, which libcmark drops and no line begins with.
  private var byteOrderMarkLength: Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}
