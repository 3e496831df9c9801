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
    /// The folder with ``NotePage/sharedFiles``, as an address from the page, such as `../`; nil for a page that
    /// holds what it needs.
    package var shared: String?
    /// Whether remarks tell which fixes are safe, for a script to offer them.
    package var offersFixes = false

    /// The usual options, but for what is given.
    package init(title: String, run: LessonRun.Options = LessonRun.Options()) {
      (self.title, self.run) = (title, run)
      self.run.marks = false
      self.run.force = true
    }
  }

  /// The page in its parts.
  package let document: PageDocument
  /// Its headings of the first three ranks, with the ids under which they are linked.
  package let headings: [(words: String, name: String)]
  /// What on it can be linked, and where its links lead.
  package let references: PageReferences
  /// What is to be said of the note's directives, in bytes of the note.
  package let diagnostics: [Diagnostic]
  /// The safe fixes of mistakes, in bytes of the note, by the numbers under which the page offers them.
  package let fixes: [Int: TextEdit]
  /// What the checker has to say of the note as a whole; nil where nothing in it is checked.
  package let summary: String?

  /// The page in UTF-8.
  ///
  /// Complexity: O(size).
  package var bytes: [UInt8] { document.bytes }
  /// What the page is called.
  package var title: String { document.title }
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
    fixes = options.offersFixes ? Self.fixes(in: report, of: run, original) : [:]
    let drawings = Dictionary(
      run.drawings.map { ("\(options.run.drawings)/\($0.fileName)", $0.content) },
      uniquingKeysWith: { first, _ in first })
    let page = PageNote(
      note, bindings: bindings, report: report, numbers: numbers, drawings: drawings,
      fixes: fixes)
    let shown = Dictionary(numbers.map { ($0.network, [$0.key]) }, uniquingKeysWith: +)
    let panels = NetworkPanels(bindings, showing: shown.mapValues(Set.init))
    var builder = PageBuilder(page, media: options.media, panels: panels)
    let blocks = builder.build()
    let contents = PageContents(entries: builder.contents)
    let frontMatter = PageFrontMatter(of: note)
    headings = contents.entries.filter { $0.level <= 3 }.map { ($0.words, $0.name) }
    let main =
      Self.inserting(contents.node, into: blocks) + [options.contents?.node].compactMap(\.self)
    references = PageReferences(of: main)
    summary = CheckSummary.words(of: report)
    var document = PageDocument(
      title: frontMatter.title ?? contents.title ?? options.title,
      main: main + [CheckSummary.node(of: report)].compactMap(\.self))
    document.language = frontMatter.language ?? "en"
    document.scripts =
      [panels.script, options.contents.map { _ in PageAssets.search }].compactMap(\.self)
    document.shared = options.shared
    document.data = [("nabla-data", panels.data), ("nabla-index", options.contents?.index)]
    document.header = options.navigation.node(label: "Pages around this one")
    document.footer = options.navigation.node(label: "Pages around this one, once more")
    self.document = document
  }

  /// The files that pages of a site share: their names, and what they hold.
  package static var sharedFiles: [(name: String, bytes: [UInt8])] { PageAssets.shared }

  /// The safe fixes of mistakes as edits of the note that was run, as far as they are made where nothing was
  /// written.
  private static func fixes(
    in report: NoteReport, of run: LessonRun, _ original: Note
  ) -> [Int: TextEdit] {
    let safe = report.mistakes.indices.filter { report.mistakes[$0].safety == .safe }
    guard !safe.isEmpty else { return [:] }
    let edits = run.changes(in: original)
    return safe.reduce(into: [:]) { fixes, index in
      guard let fix = report.mistakes[index].fix, let place = edits.place(before: fix.range)
      else { return }
      fixes[index] = TextEdit(range: place, replacement: fix.replacement)
    }
  }

  /// The contents stand below the first heading, where the page begins with one.
  private static func inserting(_ contents: HTMLNode?, into blocks: [HTMLNode]) -> [HTMLNode] {
    guard let contents else { return blocks }
    guard case .element("h1", _, _)? = blocks.first else { return [contents] + blocks }
    return [blocks[0], contents] + blocks.dropFirst()
  }
}
