import Binding
import NoteMarkup
import SourceText
import TestSupport

/// A diagnostic with the text that it covers.
struct Told: Equatable, CustomStringConvertible {
  var id: String
  var covered: String
  var message: String

  init(_ id: String, _ covered: String, _ message: String) {
    self.id = id
    self.covered = covered
    self.message = message
  }

  init(_ diagnostic: Diagnostic, in note: Note) {
    id = diagnostic.id.rawValue
    covered = note.text(diagnostic.range)
    message = diagnostic.message
  }

  var description: String { "\(id) [\(covered)] \(message)" }

  static func all(in note: Note) -> [Told] {
    NoteBindings(reading: note).diagnostics.map { Told($0, in: note) }
  }
}
