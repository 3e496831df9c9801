import Rendering
import Workspace

extension LoadedNote {
  /// Tells what is wrong with the note and its directives.
  func tellDiagnostics(style: TextStyle) {
    NoteDiagnostics(placedDiagnostics, about: file, at: path).tell(style: style)
  }

  /// How a command ends that needs its networks and names.
  var networkStatus: ExitStatus { hasReadableNetworks ? .well : .unreadable }
}
