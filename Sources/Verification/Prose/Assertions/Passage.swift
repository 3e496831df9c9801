import NoteMarkup
import Prose
import SourceText

/// The text around a formula, as far as it may tell what the note asserts.
///
/// It is a class so that what several links of the formula ask about it is found once.
final class Passage {
  let tokens: [ProseToken]
  /// The index of the formula among the tokens.
  let place: Int
  /// Whether the formula is set apart from the text, so that what is said of it stands in other
  /// paragraphs.
  let isDisplayed: Bool
  /// The indices of the quotation around the formula, or of the formula itself where it stands in none.
  let quotation: ClosedRange<Int>
  /// The index in the note of the first formula of the text.
  private let firstFormula: Int

  /// What leads up to the formula, or to the quotation that it stands in: the rest of the sentence
  /// behind the formula before it.
  private(set) lazy var lead: Clause = self.lead(endingAt: quotation.lowerBound, from: 0)
  /// What follows the formula, or its quotation, up to the end of the sentence or the next formula.
  private(set) lazy var trail: Clause = findTrail()
  /// What leads up to the formula, or to the first one of those that are listed with it.
  private(set) lazy var jointLead: Clause = findJointLead()
  /// What follows the formula, or the last one of those that are listed with it.
  private(set) lazy var jointTrail: Clause = findJointTrail()
  /// The sentence behind the one of the formula, up to its first formula, where no formula stands
  /// between.
  private(set) lazy var nextSentence: Clause = findNextSentence()
  /// The paragraph of the formula.
  private(set) lazy var paragraph: Range<Int> = findParagraph()
  /// Whether the words around the formula set the task to judge what is written.
  private(set) lazy var setsTask: Bool = findTask()

  /// How much of the note is read behind a formula, in bytes.
  private static let reach = 300

  /// Reads the text around a formula: in a table that of its cell, elsewhere what stands before and
  /// behind it under the same heading.
  ///
  /// - Complexity: O(log n) in the size of the note, as the text that is read is bounded.
  init?(around index: Int, in prose: NoteProse) {
    let note = prose.note
    let formula = note.formulas[index]
    let block = note.blocks[formula.block]
    let end = min(note.bytes.count, formula.range.upperBound + Self.reach)
    let beginning = Sentence.start(before: index, note)
    var first = beginning.formula
    var range = beginning.place..<end
    if block.kind == .tableCell {
      range = range.clamped(to: block.range)
      while first < index, note.formulas[first].range.upperBound <= range.lowerBound { first += 1 }
    }
    firstFormula = first
    tokens = prose.wordsAndSigns(in: range)
    var before = index - first
    let place = tokens.firstIndex { token in
      guard token == .formula else { return false }
      before -= 1
      return before < 0
    }
    guard let place else { return nil }
    self.place = place
    isDisplayed = formula.style != .inline
    quotation = Self.quotation(around: place, in: tokens)
  }

  /// The same text around another formula of it.
  func around(_ place: Int) -> Passage { Passage(self, at: place) }

  private init(_ passage: Passage, at place: Int) {
    tokens = passage.tokens
    firstFormula = passage.firstFormula
    isDisplayed = passage.isDisplayed
    self.place = place
    quotation = Self.quotation(around: place, in: tokens)
  }

  /// The indices in the note of the formulas in a part of the text.
  func formulas(in part: Range<Int>) -> Range<Int> {
    let first = firstFormula + tokens[..<part.lowerBound].count { $0 == .formula }
    return first..<(first + tokens[part].count { $0 == .formula })
  }
}
