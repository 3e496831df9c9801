import Binding
import Lessons
import NoteMarkup
import Pages
import SourceText
import Workspace

/// Makes the pages of a folder of notes.
struct SiteWork {
  /// The folder of the notes.
  let root: FilePath
  let work: PageWork
  /// The notes in order, by their places in the folder, such as `a/b.md`.
  private let notes: [(path: FilePath, name: String)]

  /// A page of the site.
  struct Page {
    let path: FilePath
    let note: Note
    /// The place of its file in the site, such as `a/b.html`.
    let address: String
    let page: NotePage
  }

  /// - Parameters:
  ///   - root: the folder.
  ///   - paths: its notes.
  ///   - work: makes a page.
  init(of root: FilePath, _ paths: [FilePath], work: PageWork) {
    (self.root, self.work) = (root, work)
    notes = paths.map { path in
      var rest = path.bytes[...]
      if rest.starts(with: root.bytes) { rest = rest.dropFirst(root.bytes.count) }
      while rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
      return (path, String(decoding: rest, as: UTF8.self))
    }
  }

  /// All pages, the one of contents last: it is the note `README.md` or `index.md`, or else has a list alone.
  ///
  /// - Throws: `Trouble` if a note cannot be read.
  func pages() throws(Trouble) -> [Page] {
    let first = notes.first { SiteAddress.isContents($0.name) }
    let others = notes.filter { $0.name != first?.name }
    var pages: [Page] = []
    for index in others.indices {
      pages.append(
        try page(others[index]) { options in
          options.navigation = navigation(of: others[index].name, among: others.map(\.name), index)
        })
    }
    let contents = SiteContents(pages.map { SiteContents.Page($0.page, address: $0.address) })
    if let first {
      return pages + [try page(first) { $0.contents = contents }]
    }
    let note = Note(parsing: Array("# Contents\n".utf8))
    var options = NotePage.Options(title: "Contents")
    options.contents = contents
    options.shared = ""
    let page = NotePage(note, options: options)
    return pages + [Page(path: root, note: note, address: "index.html", page: page)]
  }

  private func page(
    _ note: (path: FilePath, name: String), _ change: (inout NotePage.Options) -> Void
  ) throws(Trouble) -> Page {
    let names = Set(notes.map(\.name))
    let address = SiteAddress.page(of: note.name)
    let (source, page) = try work.page(of: note.path) { options in
      options.media.link = { SiteAddress.link($0, from: note.name, among: names) }
      options.shared = SiteAddress.relative("", from: note.name)
      options.media.wikilink = { SiteAddress.wikilink($0, from: note.name, among: names) }
      change(&options)
    }
    return Page(path: note.path, note: source, address: address, page: page)
  }

  /// The name of a note without its folder, its ending and the number before it.
  private static func title(of name: String) -> String {
    let stem = PageWork.title(of: FilePath(name))
    let words = stem.drop { $0.isNumber || $0 == "-" }.split { $0 == "-" || $0 == "_" }.joined(
      separator: " ")
    return words.isEmpty ? stem : words.prefix(1).uppercased() + words.dropFirst()
  }

  private func navigation(of name: String, among names: [String], _ index: Int) -> PageNavigation {
    func target(_ index: Int) -> PageNavigation.Target? {
      guard names.indices.contains(index) else { return nil }
      let address = SiteAddress.relative(SiteAddress.page(of: names[index]), from: name)
      return PageNavigation.Target(title: Self.title(of: names[index]), address: address)
    }
    let contents = PageNavigation.Target(
      title: "Contents", address: SiteAddress.relative("index.html", from: name))
    return PageNavigation(contents: contents, previous: target(index - 1), next: target(index + 1))
  }
}
