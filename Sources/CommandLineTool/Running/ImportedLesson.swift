import Binding
import Rendering

/// What the note after `--with` binds; what is wrong with it is told once.
struct ImportedLesson {
  private(set) var bindings = NoteBindings()
  private(set) var hasErrors = false

  init(_ path: String?, errorStyle: TextStyle) {
    guard let path = path.map({ FilePath($0) }) else { return }
    do {
      let lesson = try LoadedNote(reading: path)
      Output.error.write(lesson.diagnostics(style: errorStyle))
      hasErrors = lesson.hasErrors
      bindings = lesson.bindings
    } catch {
      Output.error.write(Trouble.error(path, error.message))
      hasErrors = true
    }
  }
}
