import SourceText

/// Something that can be wrong with a directive: data without words.
///
/// Each concept has an enum of its own, and an extension beside it, `…+Words.swift`, that says it. A
/// new case does not compile without its id and its message.
protocol DirectiveProblem: Sendable {
  var id: DiagnosticID { get }
  var severity: Diagnostic.Severity { get }
  /// What is wrong, in words: the most specific fact first, no full stop.
  var message: String { get }
  /// What the author can do about it, if there is more to say than the message does.
  var hint: String? { get }
}

extension DirectiveProblem {
  var severity: Diagnostic.Severity { .error }
  var hint: String? { nil }

  /// The diagnostic at a range of the note.
  func diagnostic(at range: ByteRange) -> Diagnostic {
    Diagnostic(id: id, severity: severity, range: range, message: message, hint: hint)
  }
}
