import MathNotation
import NoteMarkup
import SourceText

/// Reads the formulas of a note: one that is asked for ahead of its turn is kept until then.
///
/// It is a class so that all who ask share it.
final class FormulaReader {
  /// A formula as it is read.
  struct Reading {
    /// The index of the formula in the note.
    let index: Int
    /// Its text; with that of the formula before, where its chain goes on from there.
    let text: SlicedText
    let formula: ParsedFormula
    /// Where its own part begins in the text.
    let start: Int
  }

  private let note: Note
  private let names: NameTable
  /// The formulas that were asked for ahead.
  private var ahead: [Int: Reading] = [:]
  /// The formula whose turn it is.
  private var current: Reading?
  /// The one that was asked for last of those before: it is often asked for again.
  private var latest: Reading?

  /// So many are kept at most, which bounds the memory.
  private static let most = 256

  init(of note: Note, names: NameTable) {
    self.note = note
    self.names = names
  }

  /// The formula whose turn it is, given by its index: that of the next one is greater.
  func turn(to index: Int) -> Reading {
    let known = ahead.isEmpty ? nil : ahead.removeValue(forKey: index)
    let reading = known ?? read(index)
    current = reading
    return reading
  }

  /// Any formula, given by its index.
  func reading(of index: Int) -> Reading {
    if let current, current.index == index { return current }
    if let known = ahead[index] { return known }
    if let latest, latest.index == index { return latest }
    let reading = read(index)
    if index > current?.index ?? -1 {
      if ahead.count < Self.most { ahead[index] = reading }
    } else {
      latest = reading
    }
    return reading
  }

  private func read(_ index: Int) -> Reading {
    let text = note.formulas[index].text(in: note)
    let formula = FormulaParser.parse(text.bytes, names: names)
    let whole =
      formula.chains.first?.leadingRelation != nil
      ? note.textWithBeginning(ofFormula: index)
      : note.textWithUnfinished(ofFormula: index, readAs: formula, names: names)
    guard let whole else { return Reading(index: index, text: text, formula: formula, start: 0) }
    return Reading(
      index: index, text: whole, formula: FormulaParser.parse(whole.bytes, names: names),
      start: note.formulas[index - 1].text(in: note).bytes.count)
  }
}
