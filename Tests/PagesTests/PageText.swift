import Binding
import NoteMarkup
import SourceText
import Verification

@testable import Pages

/// Pages of short notes, as tests look at them.
enum PageText {
  /// The blocks of a note's page, in HTML.
  static func blocks(of note: String, media: PageMedia = PageMedia()) -> String {
    let note = Note(parsing: Array(note.utf8))
    let bindings = NoteBindings(reading: note)
    let (report, numbers) = NoteChecker.checkWithNumbers(note, bindings: bindings)
    let page = PageNote(note, bindings: bindings, report: report, numbers: numbers)
    var builder = PageBuilder(page, media: media, panels: NetworkPanels(NoteBindings()))
    return html(.group(builder.build()))
  }

  /// A formula in the text, in HTML.
  static func formula(_ latex: String, isDisplay: Bool = false) -> String {
    let text = SlicedText(latex)
    let marks = FormulaMarks(of: text, numbers: [], mistakes: [])
    return html(FormulaView(text, marks: marks, isDisplay: isDisplay).node(before: []))
  }

  private static func html(_ node: HTMLNode) -> String {
    var writer = HTMLWriter()
    writer.write(node)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
