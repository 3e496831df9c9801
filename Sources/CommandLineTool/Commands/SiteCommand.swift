import ArgumentParser
import Pages
import Workspace

/// `nabla site`: writes the notes of a folder as a site.
struct SiteCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the notes of a folder as a site.",
    discussion: """
      Each note becomes a page, as nabla page makes it, at the same place in the folder after -o, with ways to the \
      one before it and the one behind it. README.md becomes the page of contents, with a search by word and quantity. \
      Style, font and script stand in three files, nabla.css, nabla-math.woff2 and nabla.js, which all pages share; \
      nothing is loaded from anywhere else.

        nabla site lessons -o site

      Exit status: 0 the site was written; 1 a link leads to nothing; 2 a directive cannot be run, or a file not \
      read or written; 64 the command line is wrong.
      """)

  @Argument(help: "A folder of notes.", completion: .directory)
  var folder: String

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the site to a folder.", valueName: "folder"))
  var output: String

  func validate() throws {
    try InputPaths.validate([folder] + reading.with)
    if output.isEmpty { throw ValidationError("The folder after -o has no name.") }
  }

  func perform() throws(Trouble) -> ExitStatus {
    let root = FilePath(folder)
    guard root.isFolder else { throw Trouble(root, "no folder") }
    let lessons = reading.lessons(folders: [root])
    var paths: [FilePath] = []
    for item in NoteFinder.find([folder]) { paths.append(try item.path()) }
    let work = PageWork(lessons: lessons, limits: reading.bounds.limits)
    let pages = try SiteWork(of: root, paths, work: work).pages()
    let links = SiteLinks(pages)
    var status = lessons.status
    for page in pages {
      NoteDiagnostics(page.page.diagnostics, about: page.note, at: page.path)
        .tell(style: reading.colour.errorStyle)
      if page.page.hasErrors { status = .unreadable }
      for link in links.dead(on: page) {
        Trouble.warning(page.path, "the link to \(link) leads to nothing").tell()
        status.worsen(to: .mistakes)
      }
      try write(page.page.bytes, to: page.address)
    }
    for file in NotePage.sharedFiles { try write(file.bytes, to: file.name) }
    return status
  }

  /// Writes a file to its place in the site, whose folders are made.
  private func write(_ bytes: [UInt8], to address: String) throws(Trouble) {
    var folder = FilePath(output)
    do throws(FileProblem) {
      try FolderMaking.make(folder)
      for part in SiteAddress.folder(of: address) {
        folder = folder.appending(Array(part.utf8))
        try FolderMaking.make(folder)
      }
    } catch {
      throw Trouble(folder, error.message)
    }
    let name = address.split(separator: "/").last.map(String.init) ?? address
    try Destination(folder.appending(Array(name.utf8))).write(bytes)
  }
}
