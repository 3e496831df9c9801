import Lessons
import Rendering
import Workspace

/// The folder of a note's drawings: `lesson.assets` beside `lesson.md`.
struct DrawingFiles {
  /// The folder.
  let folder: FilePath
  /// The folder as links of the note have it.
  let link: String

  /// - Parameter note: the file that shows the drawings; standard input has `note.assets`.
  init(of note: FilePath) {
    let path = note.isStandardInput ? FilePath("note.md") : note
    var name = path.bytes.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 { name.removeSubrange(dot...) }
    name += Array(".assets".utf8)
    link = String(decoding: name, as: UTF8.self)
    folder = path.folder.appending(name)
  }

  /// What came of a drawing.
  enum Outcome: Hashable {
    case current
    case outOfDate
    /// Somebody changed the file, or it is none of Nabla's.
    case edited
  }

  private func path(of drawing: LessonRun.Drawing) -> FilePath {
    folder.appending(Array(drawing.fileName.utf8))
  }

  /// Whether there is a file at a path, in the folder that the note stands in, wherever links lead.
  ///
  /// - Throws: `FileProblem` if what is there is anything but a file, or stands elsewhere.
  private func isOwn(_ path: FilePath) throws(FileProblem) -> Bool {
    guard folder.isThere else { return false }
    _ = try folder.resolved(within: folder.folder)
    guard path.isThere else { return false }
    guard path.isRegular else { throw .notRegular }
    return true
  }

  /// Compares a drawing with its file.
  ///
  /// - Throws: `FileProblem` if there is something that cannot be read or is no drawing's place.
  func state(of drawing: LessonRun.Drawing) throws(FileProblem) -> (Outcome, FilePath) {
    let path = path(of: drawing)
    guard try isOwn(path) else { return (.outOfDate, path) }
    guard let old = try FileReading.readIfThere(path) else { return (.outOfDate, path) }
    if old == OwnedDrawing.bytes(drawing.content) { return (.current, path) }
    return (OwnedDrawing.isIntact(old) ? .outOfDate : .edited, path)
  }

  /// Brings the file of a drawing up to date.
  ///
  /// - Throws: `FileProblem` if it cannot be written.
  func write(_ drawing: LessonRun.Drawing, force: Bool) throws(FileProblem) -> (Outcome, FilePath) {
    let (state, path) = try state(of: drawing)
    guard state == .outOfDate || (state == .edited && force) else { return (state, path) }
    try FolderMaking.make(folder)
    try AtomicWriting.replace(with: OwnedDrawing.bytes(drawing.content), at: path, expecting: nil)
    return (.current, path)
  }
}
