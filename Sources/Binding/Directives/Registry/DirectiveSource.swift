import NoteMarkup
import SourceText

/// A directive in its note, as it is handed to what reads it.
struct DirectiveSource {
  let directive: Directive
  let note: Note
  /// Reads the files in the note's folder; nil where they are left out.
  let files: NoteFiles?

  /// The label behind the name, if there is one.
  var label: String? {
    directive.label.map { String(decoding: note.bytes[$0], as: UTF8.self) }
  }

  /// A reader of the body.
  func reader(masksBraces: Bool = false) -> DirectiveReader {
    DirectiveReader(directive, in: note, masksBraces: masksBraces)
  }
}
