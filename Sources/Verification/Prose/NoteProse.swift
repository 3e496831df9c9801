import NoteMarkup
import Prose

/// The text of a note, as far as it tells how the note's formulas are meant.
///
/// It is a class so that the surroundings of each formula share the note.
final class NoteProse {
  let note: Note
  /// The text around the formula that was asked for last: the links of a formula are judged in turn.
  private var latest: (formula: Int, passage: Passage?)?
  /// Which blocks stand below a task to judge what is written in them.
  private var tasks: [BlockID: Bool] = [:]

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

  /// The text around a formula, given by its index in the note.
  func passage(around formula: Int) -> Passage? {
    if let latest, latest.formula == formula { return latest.passage }
    let passage = Passage(around: formula, of: note)
    latest = (formula, passage)
    return passage
  }

  /// Whether a block stands below such a task, which is found out once for all its formulas.
  func isBelowTask(_ block: BlockID, finding: () -> Bool) -> Bool {
    if let known = tasks[block] { return known }
    let found = finding()
    tasks[block] = found
    return found
  }
}
