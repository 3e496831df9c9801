import Binding
import Lessons
import NoteMarkup
import Pages
import Workspace

/// Makes the page of a note.
struct PageWork: Sendable {
  let lessons: LessonLibrary
  /// What the note may ask of the engine.
  let limits: EngineLimits

  /// Reads a note and makes its page.
  ///
  /// - Parameters:
  ///   - path: the note.
  ///   - change: changes how the page is made.
  /// - Returns: the note and its page.
  /// - Throws: `Trouble` if the note cannot be read.
  func page(
    of path: FilePath, changing change: (inout NotePage.Options) -> Void = { _ in }
  ) throws(Trouble) -> (Note, NotePage) {
    let note = try Note(readingMarkdown: path)
    var options = NotePage.Options(title: Self.title(of: path))
    options.run.limits = limits
    options.run.progress = TrainingLine.show
    options.run.drawings = DrawingFiles(of: path).link
    let files = lessons.files(beside: path)
    options.run.files = files
    options.media.read = { file in try? files.read(file) }
    change(&options)
    return (note, NotePage(note, options: options))
  }

  /// The name of a file without its folder and its ending.
  static func title(of path: FilePath) -> String {
    if path.isStandardInput { return "Note" }
    let name = path.bytes.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    let stem =
      name.lastIndex(of: UInt8(ascii: ".")).map { $0 > 0 ? Array(name[..<$0]) : name } ?? name
    return String(decoding: stem, as: UTF8.self)
  }
}
