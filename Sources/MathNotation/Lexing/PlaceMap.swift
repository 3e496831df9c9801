package import SourceText

/// Where the text of a formula that is read stands in the formula as it was written.
///
/// The two are the same unless something was expanded. A token is a range of the text that is read;
/// messages and edits want its place.
package struct PlaceMap: Hashable, Sendable {
  /// A piece of the text that is read.
  private struct Piece: Hashable {
    /// Where it ends there; it begins where the piece before it ends.
    var end: Int
    /// What it stands for in the formula as written.
    var place: ByteRange
    /// Whether it is what stands at its place, byte for byte.
    var isVerbatim: Bool
  }

  /// The pieces in order; none where all of the text is as it was written.
  private var pieces: [Piece] = []

  /// The map of a text that is read as it was written.
  package init() {}

  /// Whether the text is read as it was written.
  package var isIdentity: Bool { pieces.isEmpty }

  /// Adds a piece behind those that are there.
  mutating func append(count: Int, at place: ByteRange, isVerbatim: Bool) {
    guard count > 0 else { return }
    let start = pieces.last?.end ?? 0
    if let last = pieces.last, isVerbatim, last.isVerbatim,
      last.place.upperBound == place.lowerBound
    {
      pieces.removeLast()
      let joined = last.place.lowerBound..<place.upperBound
      pieces.append(Piece(end: start + count, place: joined, isVerbatim: true))
    } else {
      pieces.append(Piece(end: start + count, place: place, isVerbatim: isVerbatim))
    }
  }

  /// The range of the formula as written for which a range of the text that is read stands: the
  /// least that holds all of it.
  ///
  /// - Complexity: O(pieces)
  package func place(of range: ByteRange) -> ByteRange {
    guard !isIdentity else { return range }
    let places = indices(touching: range).map { place(of: range, in: $0) }
    let start = places.map(\.lowerBound).min() ?? 0
    return start..<max(start, places.map(\.upperBound).max() ?? 0)
  }

  /// Whether a range of the text that is read can be edited at its place: it was written there, and
  /// stands there for nothing else.
  ///
  /// What comes from the body of a macro cannot, nor can an argument that the body repeats.
  ///
  /// - Complexity: O(pieces)
  package func isEditable(_ range: ByteRange) -> Bool {
    guard !isIdentity else { return true }
    let touched = indices(touching: range)
    guard let only = touched.first, touched.count == 1, pieces[only].isVerbatim else {
      return false
    }
    let place = place(of: range, in: only)
    return pieces.indices.allSatisfy { index in
      index == only || !pieces[index].isVerbatim
        || pieces[index].place.clamped(to: place).isEmpty
    }
  }

  /// The pieces that hold a part of a range; an empty one belongs to the piece that begins there.
  private func indices(touching range: ByteRange) -> Range<Int> {
    let first = pieces.firstIndex { $0.end > range.lowerBound } ?? max(pieces.count - 1, 0)
    let last = pieces.firstIndex { $0.end >= range.upperBound } ?? pieces.count - 1
    return first..<max(first, last) + 1
  }

  /// The place of the part of a range that a piece holds.
  private func place(of range: ByteRange, in index: Int) -> ByteRange {
    let piece = pieces[index]
    let start = index > 0 ? pieces[index - 1].end : 0
    let part = range.clamped(to: start..<piece.end)
    guard piece.isVerbatim else { return piece.place }
    let shift = piece.place.lowerBound - start
    return part.lowerBound + shift..<part.upperBound + shift
  }
}
