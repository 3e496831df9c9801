import NoteMarkup
import Prose
import SourceText

/// The text around a formula, as far as it may tell what the note asserts.
struct Passage {
  let tokens: [ProseToken]
  /// The index of the formula among the tokens.
  let place: Int
  /// Whether the formula is set apart from the text, so that what is said of it stands in other
  /// paragraphs.
  let isDisplayed: Bool
  /// The index in the note of the first formula of the text.
  private let firstFormula: Int

  /// How much of the note is read behind a formula, in bytes.
  private static let reach = 300

  /// Reads the text around a formula: in a table that of its cell, elsewhere what stands before and
  /// behind it under the same heading.
  ///
  /// - Complexity: O(log n) in the size of the note, as the text that is read is bounded.
  init?(around index: Int, of note: Note) {
    let formula = note.formulas[index]
    let block = note.blocks[formula.block]
    var range =
      Sentence.start(
        formula, note)..<min(
        note.bytes.count, formula.range.upperBound + Self.reach)
    if block.kind == .tableCell { range = range.clamped(to: block.range) }
    var first = index
    while first > 0, note.formulas[first - 1].range.upperBound > range.lowerBound { first -= 1 }
    let last = note.formulas.partitioningIndex {
      $0.range.lowerBound >= range.upperBound
    }
    firstFormula = first
    tokens = ProseReader.tokensAndSigns(
      of: note.bytes, in: range, formulas: note.formulas[first..<last].map(\.range),
      omitting: note.comments(in: range))
    var before = index - first
    let place = tokens.firstIndex { token in
      guard token == .formula else { return false }
      before -= 1
      return before < 0
    }
    guard let place else { return nil }
    self.place = place
    isDisplayed = formula.style != .inline
  }

  /// The same text around another formula of it.
  func around(_ place: Int) -> Passage { Passage(self, at: place) }

  private init(_ passage: Passage, at place: Int) {
    tokens = passage.tokens
    firstFormula = passage.firstFormula
    isDisplayed = passage.isDisplayed
    self.place = place
  }

  /// The indices in the note of the formulas in a part of the text.
  func formulas(in part: Range<Int>) -> Range<Int> {
    let first = firstFormula + tokens[..<part.lowerBound].count { $0 == .formula }
    return first..<(first + tokens[part].count { $0 == .formula })
  }
}
