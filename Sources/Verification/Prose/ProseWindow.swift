import NoteMarkup
import Prose
import SourceText

/// The words of a note around formulas that are asked for one after the other: what lies within the reach
/// of several of them is read once.
///
/// What lies far above the formula that was asked for last is forgotten, so that it takes no more memory in a
/// long note. It is a class so that all who ask share it.
final class ProseWindow {
  private let note: Note
  private var reader: ProseReader
  /// The part of the note that was read.
  private var known = 0..<0
  /// The index of the first formula that the reader does not know of.
  private var nextFormula = 0
  /// Whether signs are tokens, and the words of a phrase are one.
  private let asksForSigns: Bool

  /// How much is read at once behind what is asked for, in bytes, since a phrase may end there.
  private static let lookahead = 64
  /// How much is read that nobody asked for, in bytes, so that what stands before it need not be read
  /// again: what the next one asks for begins before it.
  private static let widestGap = 600
  /// How many tokens are forgotten at once.
  private static let batch = 1024

  /// - Parameters:
  ///   - note: the note.
  ///   - asksForSigns: whether signs are tokens, and the words of a phrase are one; comments are left out
  ///     then.
  init(of note: Note, asksForSigns: Bool) {
    self.note = note
    self.asksForSigns = asksForSigns
    reader = ProseReader(of: note.bytes, from: 0, asksForSigns: asksForSigns)
  }

  /// The words and formulas that begin in a part of the note.
  ///
  /// - Complexity: linear in as much of the part as was not read for the one before, and in its tokens.
  func tokens(in range: ByteRange) -> [ProseToken] {
    if range.lowerBound < known.lowerBound || range.lowerBound > known.upperBound + Self.widestGap {
      begin(at: range.lowerBound)
    }
    read(to: range.upperBound)
    let first = reader.starts.partitioningIndex { $0 >= range.lowerBound }
    let last = reader.starts.partitioningIndex { $0 >= range.upperBound }
    let tokens = Array(reader.tokens[first..<max(first, last)])
    if first > Self.batch {
      reader.forget(first)
      known = range.lowerBound..<known.upperBound
    }
    return tokens
  }

  /// Begins anew at a place.
  private func begin(at place: Int) {
    reader = ProseReader(of: note.bytes, from: place, asksForSigns: asksForSigns)
    known = place..<place
    nextFormula = note.formulas.partitioningIndex { $0.range.lowerBound >= place }
  }

  private func read(to end: Int) {
    extend(to: end)
    guard asksForSigns else { return }
    while known.upperBound < note.bytes.count, reader.joinedCount < reader.starts.count,
      reader.starts[reader.joinedCount] < end
    {
      extend(to: known.upperBound + Self.lookahead)
    }
  }

  private func extend(to end: Int) {
    let part = known.upperBound..<max(known.upperBound, min(end, note.bytes.count))
    guard !part.isEmpty else { return }
    let first = nextFormula
    while nextFormula < note.formulas.count,
      note.formulas[nextFormula].range.lowerBound < part.upperBound
    {
      nextFormula += 1
    }
    reader.add(
      formulas: (first..<nextFormula).map {
        note.formulas[$0].range.lowerBound..<note.endOfStatement(ofFormula: $0)
      },
      omitting: asksForSigns ? note.comments(in: part) : [])
    reader.read(to: part.upperBound)
    known = known.lowerBound..<part.upperBound
    if asksForSigns { reader.joinPhrases(isComplete: part.upperBound == note.bytes.count) }
  }
}
