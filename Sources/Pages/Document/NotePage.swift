import Binding
package import Lessons
package import NoteMarkup
import Rendering
package import SourceText
import Verification

/// A note as one page that needs nothing beside it.
package struct NotePage {
  /// How a page is made.
  package struct Options: Sendable {
    /// What the page is called where the note does not say it.
    package var title: String
    /// How the directives are run.
    package var run: LessonRun.Options
    /// The pictures beside the note, and where links lead.
    package var media = PageMedia()

    /// The usual options, but for what is given.
    package init(title: String, run: LessonRun.Options = LessonRun.Options()) {
      (self.title, self.run) = (title, run)
      self.run.marks = false
      self.run.force = true
    }
  }

  /// The page in UTF-8.
  package let bytes: [UInt8]
  /// What is to be said of the note's directives, in bytes of the note.
  package let diagnostics: [Diagnostic]

  /// Whether a directive could not be run.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Runs a note, checks it and makes its page.
  ///
  /// Complexity: that of the run and of the check, and O(n).
  package init(_ original: Note, options: Options) {
    let run = LessonRun(original, options: options.run)
    diagnostics = run.diagnostics
    let note = Note(parsing: run.bytes)
    let bindings = NoteBindings(
      reading: note, limits: options.run.limits, files: options.run.files)
    let (report, numbers) = NoteChecker.checkWithNumbers(note, bindings: bindings)
    let drawings = Dictionary(
      run.drawings.map { ("\(options.run.drawings)/\($0.fileName)", $0.content) },
      uniquingKeysWith: { first, _ in first })
    let page = PageNote(
      note, bindings: bindings, report: report, numbers: numbers, drawings: drawings)
    let shown = Dictionary(numbers.map { ($0.network, [$0.key]) }, uniquingKeysWith: +)
    let panels = NetworkPanels(bindings, showing: shown.mapValues(Set.init))
    var builder = PageBuilder(page, media: options.media, panels: panels)
    let blocks = builder.build()
    let contents = PageContents(entries: builder.contents)
    let document = PageDocument(
      title: contents.title ?? options.title, language: "en",
      styles: [PageAssets.style + PageDrawing.styleSheet],
      scripts: [panels.script].compactMap(\.self),
      data: panels.data,
      body: [.element("main", holding: Self.inserting(contents.node, into: blocks))])
    bytes = document.bytes
  }

  /// The contents stand below the first heading, where the page begins with one.
  private static func inserting(_ contents: HTMLNode?, into blocks: [HTMLNode]) -> [HTMLNode] {
    guard let contents else { return blocks }
    guard case .element("h1", _, _)? = blocks.first else { return [contents] + blocks }
    return [blocks[0], contents] + blocks.dropFirst()
  }
}
