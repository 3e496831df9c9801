import NoteMarkup
import Prose

/// The text of a note, as far as it tells how the note's formulas are meant.
///
/// It is a class so that the surroundings of each formula share the note.
final class NoteProse {
  let note: Note

  /// How much of a heading is read, in bytes.
  private static let longestHeading = 200

  init(of note: Note) { self.note = note }

  /// What stands around a formula, given by its index in the note.
  func surroundings(of formula: Int) -> Surroundings { Surroundings(of: formula, in: self) }

  /// What the heading of a section says, given by its index in the note; nothing before the first one.
  ///
  /// - Complexity: O(1), as the text that is read is bounded.
  func heading(of section: Int) -> [ProseToken] {
    ProseReader.tokens(
      of: note.bytes, in: note.sections[section].title.prefix(Self.longestHeading))
  }
}
