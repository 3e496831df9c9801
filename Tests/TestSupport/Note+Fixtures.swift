package import NoteMarkup
package import SourceText

extension Note {
  /// A note of some text.
  package init(_ text: String) {
    self.init(parsing: Array(text.utf8))
  }

  /// A note with one directive.
  package init(directive: String, body: String) {
    self.init("# A note\n\n```nn \(directive)\n\(body)\n```\n")
  }

  /// The bytes of a range as text.
  package func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The contents of the formulas, without delimiters and markers.
  package var contents: [String] {
    formulas.map { String(decoding: $0.text(in: self).bytes, as: UTF8.self) }
  }

  /// The formulas with their delimiters, as they stand in the note.
  package var spelled: [String] { formulas.map { text($0.range) } }

  /// The marks of a kind, as they stand in the note.
  package func marks(_ kind: Mark.Kind) -> [String] {
    marks.filter { $0.kind == kind }.map { text($0.range) }
  }
}
