import Binding

/// What the note after `--with` binds; what is wrong with it is told once.
struct ImportedLesson {
  /// Nothing, if there is no such note or it cannot be read.
  private(set) var bindings = NoteBindings()
  /// Whether it could be read.
  private(set) var status = ExitStatus.well

  init(_ path: FilePath?, _ reading: ReadingOptions) {
    guard let path else { return }
    do throws(Trouble) {
      let lesson = try reading.load(path)
      bindings = lesson.bindings
      status = lesson.networkStatus
    } catch {
      error.tell()
      status = .unreadable
    }
  }
}
