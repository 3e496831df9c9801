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
    /// The ways to the pages around it, where it is one of a site.
    package var navigation = PageNavigation()
    /// What leads to all pages of a site, where this is its first one.
    package var contents: SiteContents?

    /// The usual options, but for what is given.
    package init(title: String, run: LessonRun.Options = LessonRun.Options()) {
      (self.title, self.run) = (title, run)
      self.run.marks = false
      self.run.force = true
    }
  }

  /// The page in UTF-8.
  package let bytes: [UInt8]
  /// What the page is called.
  package let title: String
  /// Its headings of the first three ranks, with the ids under which they are linked.
  package let headings: [(words: String, name: String)]
  /// What on it can be linked, and where its links lead.
  package let references: PageReferences
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
    let frontMatter = PageFrontMatter(of: note)
    title = frontMatter.title ?? contents.title ?? options.title
    headings = contents.entries.filter { $0.level <= 3 }.map { ($0.words, $0.name) }
    let main =
      Self.inserting(contents.node, into: blocks) + [options.contents?.node].compactMap(\.self)
    references = PageReferences(of: main)
    let summary = CheckSummary.node(of: report)
    let document = PageDocument(
      title: title, language: frontMatter.language ?? "en",
      styles: [PageAssets.style + PageDrawing.styleSheet],
      scripts: [panels.script, options.contents.map { _ in PageAssets.search }].compactMap(\.self),
      data: [("nabla-data", panels.data), ("nabla-index", options.contents?.index)],
      body: [
        options.navigation.node(label: "Pages around this one"),
        .element("main", holding: main + [summary].compactMap(\.self)),
        options.navigation.node(label: "Pages around this one, once more"),
      ].compactMap(\.self))
    bytes = document.bytes
  }

  /// The contents stand below the first heading, where the page begins with one.
  private static func inserting(_ contents: HTMLNode?, into blocks: [HTMLNode]) -> [HTMLNode] {
    guard let contents else { return blocks }
    guard case .element("h1", _, _)? = blocks.first else { return [contents] + blocks }
    return [blocks[0], contents] + blocks.dropFirst()
  }
}
