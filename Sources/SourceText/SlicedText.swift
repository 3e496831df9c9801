/// Text that stands in one or more slices of a note.
///
/// A formula or a directive inside a list or a quote is cut by the markers and the indentation of
/// its container. `SlicedText` joins what is left and remembers where each byte came from, so that
/// a parser sees contiguous bytes and reports exact places in the note.
package struct SlicedText: Sendable, Equatable {
  /// The slices in the note, in order and not overlapping: 0-based byte offsets.
  package let slices: [ByteRange]
  /// The bytes of all slices, joined.
  package let bytes: [UInt8]
  /// Where each slice ends in ``bytes``.
  private let ends: [Int]

  /// Joins the given slices of `source`.
  ///
  /// Complexity: O(number of bytes in the slices).
  package init(slices: [ByteRange], of source: [UInt8]) {
    self.slices = slices
    var end = 0
    ends =
      slices.count == 1
      ? []
      : slices.map { slice in
        end += slice.count
        return end
      }
    if let only = slices.first, slices.count == 1 {
      bytes = Array(source[only])
    } else {
      bytes = slices.flatMap { source[$0] }
    }
  }

  /// Text that is a file of its own: one slice that begins at offset 0.
  package init(_ text: String) {
    bytes = Array(text.utf8)
    slices = [0..<bytes.count]
    ends = []
  }

  /// The offset in the note of the byte at `offset` of the joined text.
  ///
  /// At the border of two slices the start of the later one is meant, unless `endingAt` is true,
  /// when the end of the earlier one is. An offset past the end gives the end.
  ///
  /// Complexity: O(log n) in the number of slices.
  package func noteOffset(_ offset: Int, endingAt: Bool = false) -> Int {
    if let only = slices.first, slices.count == 1 {
      return min(only.lowerBound + offset, only.upperBound)
    }
    let slice = ends.partitioningIndex { endingAt ? $0 >= offset : $0 > offset }
    guard slice < slices.count else { return slices.last?.upperBound ?? 0 }
    return slices[slice].upperBound - (ends[slice] - offset)
  }

  /// The range in the note, from the first byte to the last, of a range of the joined text.
  package func noteRange(_ range: ByteRange) -> ByteRange {
    let start = noteOffset(range.lowerBound)
    return start..<max(start, noteOffset(range.upperBound, endingAt: !range.isEmpty))
  }
}
