import Lessons
import NoteMarkup
import Workspace

/// What is done for each note of `nabla run`.
struct RunWork: NoteWork {
  let options: LessonRun.Options
  /// The file that shows the drawings, if it is another than the note.
  let output: FilePath?
  let lessons: LessonLibrary

  /// A note and what came of its directives.
  struct Product: Sendable {
    let path: FilePath
    let note: Note
    let run: LessonRun
    /// The files of its drawings.
    let files: DrawingFiles
  }

  func product(of path: FilePath) throws(Trouble) -> Product {
    let note = try Note(readingMarkdown: path)
    let files = DrawingFiles(of: output ?? path)
    var options = options
    options.drawings = files.link
    options.files = lessons.files(beside: path)
    return Product(path: path, note: note, run: LessonRun(note, options: options), files: files)
  }
}
