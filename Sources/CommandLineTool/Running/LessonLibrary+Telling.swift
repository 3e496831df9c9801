import Rendering
import Workspace

extension LessonLibrary {
  /// Tells what is wrong with the lessons that are given for all notes.
  func tell(style: TextStyle) {
    for lesson in given {
      switch lesson {
      case .success(let lesson): lesson.tellDiagnostics(style: style)
      case .failure(let trouble): trouble.tell()
      }
    }
  }

  /// How a command ends that leans on them.
  var status: ExitStatus { isReadable ? .well : .unreadable }
}
