/// Something to tell the author of a note about its text: what, where, and a way out.
///
/// Wording: the most specific fact first, no full stop at the end, the rule that was broken,
/// and "did you mean …?" where one fix is likely.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable {
    /// The note or the directive cannot be run or read.
    case error
    /// Something was left out or understood in a way that may surprise.
    case warning
    case note
  }

  /// What it is about, by a stable name.
  package var id: DiagnosticID
  package var severity: Severity
  /// The bytes in the note that it is about.
  package var range: ByteRange
  package var message: String
  /// What the author can do about it, if there is more to say than the message does.
  package var hint: String?

  package init(
    id: DiagnosticID, severity: Severity = .error, range: ByteRange, message: String,
    hint: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.range = range
    self.message = message
    self.hint = hint
  }
}
