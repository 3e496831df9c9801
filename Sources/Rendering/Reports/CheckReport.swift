/// A way to write down what was found in notes, one note after the other.
///
/// A report comes in pieces, so that thousands of notes never stand in memory together, and the
/// piece of a note can be made beside those of others.
package protocol CheckReport: Sendable {
  /// What stands before the first note.
  var opening: String { get }
  /// What stands between two notes.
  var separator: String { get }
  /// The part of one note; empty if there is nothing to say of it.
  func part(of note: CheckedNote) -> [UInt8]
  /// What stands after the last note.
  func closing(_ tally: Tally) -> String
}
