import NoteMarkup
import SourceText

extension PageBuilder {
  /// A formula with the mark of its verdict.
  mutating func formula(_ index: Int) -> HTMLNode {
    let formula = page.note.formulas[index]
    let marks = FormulaMarks(
      of: formula.text(in: page.note), numbers: page.numbers(in: formula.range),
      mistakes: findings.mistakes(in: formula.range))
    let view = FormulaView(
      formula.text(in: page.note), marks: marks, isDisplay: formula.style != .inline)
    return view.node(before: [findings.mark(ofFormula: index)].compactMap(\.self))
  }
}
