/// Where a text that is read stands in the text as it was written.
///
/// The two are the same unless something was expanded. A token is a range of the text that is read;
/// messages and edits want its place.
package struct PlaceMap: Hashable, Sendable {
  /// How a piece of the text that is read came about.
  package enum Origin: Hashable, Sendable {
    /// It was written so, and stands for nothing else.
    case verbatim
    /// It was written so, and stands in several places of the text that is read.
    case repeated
    /// It stands for something that was written otherwise.
    case expansion
  }

  private struct Piece: Hashable {
    /// Where it ends in the text that is read; it begins where the piece before it ends.
    var end: Int
    /// What it stands for in the text as written.
    var place: ByteRange
    var origin: Origin
  }

  /// The pieces in order; none where all of the text is as it was written.
  private var pieces: [Piece] = []

  /// The map of a text that is read as it was written.
  package init() {}

  /// Whether the text is read as it was written.
  package var isIdentity: Bool { pieces.isEmpty }

  /// Adds a piece behind those that are there.
  ///
  /// - Parameters:
  ///   - count: its length.
  ///   - place: what it stands for; as long as itself, if it was written so.
  ///   - origin: how it came about.
  package mutating func append(count: Int, at place: ByteRange, _ origin: Origin) {
    guard count > 0 else { return }
    let start = pieces.last?.end ?? 0
    if let last = pieces.last, origin == .verbatim, last.origin == .verbatim,
      last.place.upperBound == place.lowerBound
    {
      pieces.removeLast()
      let joined = last.place.lowerBound..<place.upperBound
      pieces.append(Piece(end: start + count, place: joined, origin: origin))
    } else {
      pieces.append(Piece(end: start + count, place: place, origin: origin))
    }
  }

  /// The range as written for which a range of the text that is read stands: from the first byte of its
  /// beginning to the last of its end.
  ///
  /// - Complexity: O(log pieces)
  package func place(of range: ByteRange) -> ByteRange {
    guard !isIdentity else { return range }
    let first = place(of: range, in: piece(at: range.lowerBound))
    guard !range.isEmpty else { return first.lowerBound..<first.lowerBound }
    let last = place(of: range, in: piece(at: range.upperBound - 1))
    // An argument may stand before what its macro puts in.
    let start = min(first.lowerBound, last.lowerBound)
    return start..<max(start, first.upperBound, last.upperBound)
  }

  /// Whether a range of the text that is read can be edited at its place: it was written there, and
  /// stands there for nothing else.
  ///
  /// What comes from the body of a macro cannot, nor can an argument that the body repeats.
  ///
  /// - Complexity: O(log pieces)
  package func isEditable(_ range: ByteRange) -> Bool {
    guard !isIdentity else { return true }
    let index = piece(at: range.lowerBound)
    return pieces[index].origin == .verbatim && range.upperBound <= pieces[index].end
  }

  /// The piece that an offset stands in, or the last one.
  private func piece(at offset: Int) -> Int {
    min(pieces.partitioningIndex { $0.end > offset }, pieces.count - 1)
  }

  /// The place of the part of a range that a piece holds.
  private func place(of range: ByteRange, in index: Int) -> ByteRange {
    let piece = pieces[index]
    guard piece.origin != .expansion else { return piece.place }
    let start = index > 0 ? pieces[index - 1].end : 0
    let part = range.clamped(to: start..<piece.end)
    let shift = piece.place.lowerBound - start
    return part.lowerBound + shift..<part.upperBound + shift
  }
}
