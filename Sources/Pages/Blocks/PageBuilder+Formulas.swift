import NoteMarkup
import SourceText

extension PageBuilder {
  /// A formula with the mark of its verdict.
  mutating func formula(_ index: Int) -> [HTMLNode] {
    let formula = page.note.formulas[index]
    let source = String(decoding: formula.text(in: page.note).bytes, as: UTF8.self)
    let node = HTMLNode.element("code", ["class": "tex"], text: source)
    return [node] + [findings.mark(ofFormula: index)].compactMap(\.self)
  }
}
