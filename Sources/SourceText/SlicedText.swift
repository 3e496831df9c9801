/// Text that stands in one or more slices of a note.
///
/// A formula or a directive inside a list or a quote is cut by the markers and the indentation of
/// its container. `SlicedText` joins what is left and remembers where each byte came from, so that
/// a parser sees contiguous bytes and reports exact places in the note. So it does where something in the
/// text was written out that stands there in short.
package struct SlicedText: Sendable, Equatable {
  /// The slices in the note, in order and not overlapping: 0-based byte offsets.
  package let slices: [ByteRange]
  /// The bytes of all slices, joined, and with what was expanded.
  package private(set) var bytes: [UInt8]
  /// Where each slice ends in the joined bytes.
  private let ends: [Int]
  /// Where ``bytes`` stand in the joined bytes.
  private var places = PlaceMap()

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

  /// The text with something in it written out.
  ///
  /// - Parameters:
  ///   - bytes: the text as it is to be read.
  ///   - places: where that stands in the text at hand, of which nothing was expanded yet.
  /// - Returns: the text to read, with the same slices.
  package func expanded(to bytes: [UInt8], _ places: PlaceMap) -> SlicedText {
    var text = self
    text.bytes = bytes
    text.places = places
    return text
  }

  /// Whether the text is one piece of the note, byte for byte.
  package var isVerbatim: Bool { slices.count == 1 && places.isIdentity }

  /// Whether a range of the text stands in the note in one piece, as it is, and for nothing else.
  package func isEditable(_ range: ByteRange) -> Bool {
    places.isEditable(range) && noteRange(range).count == range.count
  }

  /// The offset in the note of the byte at `offset` of the text.
  ///
  /// At the border of two slices the start of the later one is meant, unless `endingAt` is true,
  /// when the end of the earlier one is. An offset past the end gives the end.
  ///
  /// Complexity: O(log n) in the number of slices.
  package func noteOffset(_ offset: Int, endingAt: Bool = false) -> Int {
    if places.isIdentity { return joinedOffset(offset, endingAt: endingAt) }
    let byte = endingAt ? max(0, offset - 1) : offset
    let place = places.place(of: byte..<byte + 1)
    return joinedOffset(endingAt ? place.upperBound : place.lowerBound, endingAt: endingAt)
  }

  private func joinedOffset(_ offset: Int, endingAt: Bool) -> Int {
    if let only = slices.first, slices.count == 1 {
      return min(only.lowerBound + offset, only.upperBound)
    }
    let slice = ends.partitioningIndex { endingAt ? $0 >= offset : $0 > offset }
    guard slice < slices.count else { return slices.last?.upperBound ?? 0 }
    return slices[slice].upperBound - (ends[slice] - offset)
  }

  /// The range in the note, from the first byte to the last, of a range of the joined text.
  package func noteRange(_ range: ByteRange) -> ByteRange {
    if !places.isIdentity {
      let place = places.place(of: range)
      let start = joinedOffset(place.lowerBound, endingAt: false)
      return start..<max(start, joinedOffset(place.upperBound, endingAt: !place.isEmpty))
    }
    let start = noteOffset(range.lowerBound)
    return start..<max(start, noteOffset(range.upperBound, endingAt: !range.isEmpty))
  }
}
