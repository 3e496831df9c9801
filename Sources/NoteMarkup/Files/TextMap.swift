import SourceText

/// Where the bytes of a text stand in the file that it was decoded from.
struct TextMap: Sendable {
  /// Text that was decoded from adjacent bytes of the file.
  private struct Piece {
    /// Where it begins in the text.
    let start: Int
    /// Where it begins in the file.
    let place: Int
    /// Its lengths in the text and in the file: alike where it stands there byte for byte.
    let length: Int
    let width: Int
    /// The string of the file that it is a part of, by number.
    let string: Int32

    var isVerbatim: Bool { length == width }
  }

  private var pieces: [Piece] = []
  /// The length of the text.
  private(set) var count = 0
  private var string: Int32 = 0

  /// Begins another string of the file.
  mutating func beginString() { string &+= 1 }

  /// Adds bytes that stand in the file as they are in the text.
  mutating func appendVerbatim(_ place: ByteRange) {
    append(place, length: place.count)
  }

  /// Adds bytes that are written otherwise in the file.
  ///
  /// - Parameters:
  ///   - place: what stands in the file for them; empty where nothing does.
  ///   - length: how many bytes they are.
  mutating func append(_ place: ByteRange, length: Int) {
    guard length > 0 else { return }
    pieces.append(
      Piece(
        start: count, place: place.lowerBound, length: length, width: place.count, string: string))
    count += length
  }

  /// The least range of the file that holds a range of the text.
  ///
  /// - Complexity: O(log n)
  func place(of range: ByteRange) -> ByteRange {
    guard let first = piece(at: range.lowerBound) else {
      let end = pieces.last.map { $0.place + $0.width } ?? 0
      return end..<end
    }
    let start = offset(range.lowerBound, in: first)
    guard !range.isEmpty, let last = piece(at: range.upperBound - 1) else { return start..<start }
    return start..<max(start, end(range.upperBound, in: last))
  }

  /// The range of the file to replace for a range of the text; nil where that lies in more than one string,
  /// or cuts what is written for one character.
  ///
  /// - Complexity: O(log n)
  func editablePlace(of range: ByteRange) -> ByteRange? {
    let last = range.isEmpty ? range.lowerBound : range.upperBound - 1
    guard let start = piece(at: range.lowerBound), let end = piece(at: last),
      start.string == end.string
    else { return insertionBehindLast(range) }
    let isWhole =
      (start.isVerbatim || range.lowerBound == start.start)
      && (end.isVerbatim || range.isEmpty || range.upperBound == end.start + end.length)
    return isWhole ? place(of: range) : nil
  }

  /// Where text goes behind all of it.
  private func insertionBehindLast(_ range: ByteRange) -> ByteRange? {
    guard range.isEmpty, range.lowerBound >= count, let last = pieces.last else { return nil }
    let end = last.place + last.width
    return end..<end
  }

  private func piece(at offset: Int) -> Piece? {
    guard offset < count else { return nil }
    let next = pieces.partitioningIndex { $0.start > offset }
    return next > 0 ? pieces[next - 1] : nil
  }

  private func offset(_ offset: Int, in piece: Piece) -> Int {
    piece.isVerbatim ? piece.place + (offset - piece.start) : piece.place
  }

  private func end(_ offset: Int, in piece: Piece) -> Int {
    piece.isVerbatim ? piece.place + (offset - piece.start) : piece.place + piece.width
  }
}
