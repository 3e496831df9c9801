import Lessons
import NoteMarkup
import Pages
import Rendering
import SourceText
import Verification
import Workspace

/// Notes in files of other kinds, and notes as pages.
extension Surfaces {
  /// Reads a notebook: the bytes themselves, or one of whose cells they are the text.
  mutating func readNotebook(_ variant: Int) {
    guard !variant.isMultiple(of: 4) else { return readFile(bytes, kind: .notebook) }
    var json = JSONWriter()
    json.object { json in
      json.key("cells")
      json.array { json in
        for text in String(decoding: bytes, as: UTF8.self).split(separator: "---\n") {
          json.object { json in
            json.field("cell_type", "markdown")
            json.field("source", String(text))
          }
        }
      }
    }
    readFile(json.bytes, kind: .notebook)
  }

  /// Checks and fixes a file that is no Markdown.
  mutating func readFile(_ bytes: [UInt8], kind: FileKind) {
    let file = NoteFile(bytes, kind: kind)
    let report = file.placed(NoteChecker.check(file.note, bindings: bindings(of: file.note)))
    let ranges = report.claims.map(\.range) + report.mistakes.map(\.range)
    require(ranges.allSatisfy { isWithin($0, bytes) }, "what is found lies in the file")
    let mended = bytes.applying(FixPlan(report, takesSuggested: true).edits)
    guard mended != bytes else { return }
    let again = NoteFile(mended, kind: kind)
    require(again.problems.isEmpty || !file.problems.isEmpty, "a fix leaves a file whole")
    require(
      kind != .notebook || JSONGrammar.matches(mended) || !JSONGrammar.matches(bytes),
      "a notebook that is mended is JSON")
  }

  /// Whether no page may hold a character; other signs of the direction are part of a text.
  static func isControlOfPage(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202D...0x202E: true
    default: false
    }
  }

  /// Shows the note as a page, and one of it beside others.
  mutating func showPage(_ variant: Int) {
    var options = NotePage.Options(title: "note")
    options.run.limits = Self.limits
    let page = NotePage(Note(parsing: bytes), options: options)
    let text = String(decoding: page.bytes, as: UTF8.self)
    require(
      !text.unicodeScalars.contains(where: Self.isControlOfPage),
      "no control character reaches a page")
    require(
      MarkupShape.isWhole(page.bytes),
      "a page has the elements of its own alone")
    guard variant.isMultiple(of: 2) else { return }
    _ = SiteContents([SiteContents.Page(page, address: "note.html")])
  }
}
