/// Something to tell the author of a note about its text: what, where, and a way out.
///
/// Wording: the most specific fact first, no full stop at the end, the rule that was broken,
/// and "did you mean …?" where one fix is likely.
package struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  package enum Severity: String, Sendable {
    /// The note or the directive cannot be run or read.
    case error
    /// Something was left out or understood in a way that may surprise.
    case warning
    /// Something that is good to know.
    case note
  }

  /// What it is about, by a stable name.
  package var id: DiagnosticID
  /// How much it matters.
  package var severity: Severity
  /// The bytes in the note that it is about.
  package var range: ByteRange
  /// What is wrong, in one line.
  package var message: String
  /// What the author can do about it, if there is more to say than the message does.
  package var hint: String?
  /// The edit that does so safely, where there is one.
  package var fix: TextEdit?

  /// - Parameters:
  ///   - id: its name in the list of all diagnostics.
  ///   - severity: how much it matters.
  ///   - range: the bytes in the note that it is about.
  ///   - message: what is wrong, in one line.
  ///   - hint: what the author can do about it.
  ///   - fix: the edit that does so safely.
  package init(
    id: DiagnosticID, severity: Severity = .error, range: ByteRange, message: String,
    hint: String? = nil, fix: TextEdit? = nil
  ) {
    self.id = id
    self.severity = severity
    self.range = range
    self.message = message
    self.hint = hint
    self.fix = fix
  }
}
