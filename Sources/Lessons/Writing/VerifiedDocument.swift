import Binding
import NoteMarkup
import Verification

/// A document all of whose claims the checker verifies.
///
/// A formula that would not be verified as written is written otherwise: with more or fewer
/// decimals, then without its equation, then without its value.
enum VerifiedDocument {
  /// Writes a document as often as it takes.
  ///
  /// - Parameters:
  ///   - decimals: the number of decimals that is asked for.
  ///   - context: what the document's formulas are about, unless it has directives of its own.
  ///   - write: writes the document, each time the same formulas in the same order.
  /// - Complexity: a check of the document for each form that some formula needs.
  static func text(
    decimals: Int, context: NoteBindings, write: (inout ResultWriter) -> Void
  ) -> String {
    let forms = FormulaForm.all(decimals: decimals)
    var attempts: [Int: Int] = [:]
    while true {
      let chosen = attempts.mapValues { forms[$0] }
      var writer = ResultWriter(forms: chosen, standard: forms[0])
      write(&writer)
      let failures = failures(in: writer, context)
      var isChanged = false
      for (formula, isUnread) in failures {
        let current = attempts[formula] ?? 0
        let next = next(after: current, isUnread: isUnread, forms)
        if next < forms.count {
          attempts[formula] = next
          isChanged = true
        }
      }
      if !isChanged { return writer.text }
    }
  }

  /// Other decimals do not make a formula readable.
  private static func next(after index: Int, isUnread: Bool, _ forms: [FormulaForm]) -> Int {
    guard isUnread else { return index + 1 }
    let detail = forms[index].detail
    return forms[index...].firstIndex { $0.detail != detail } ?? forms.count
  }

  /// The formulas with claims that are not verified, and whether one of them cannot be read.
  private static func failures(
    in writer: ResultWriter, _ context: NoteBindings
  ) -> [Int: Bool] {
    let note = Note(parsing: Array(writer.text.utf8))
    let report = NoteChecker.check(
      note, bindings: NoteBindings(reading: note), imported: context)
    let number = Dictionary(
      writer.formulas.enumerated().map { ($1.lowerBound, $0) }, uniquingKeysWith: { first, _ in first }
    )
    var failures: [Int: Bool] = [:]
    for claim in report.claims where claim.verdict != .verified {
      guard let formula = number[note.formulas[claim.formula].range.lowerBound] else { continue }
      failures[formula] = failures[formula] ?? false || claim.verdict == .unread
    }
    return failures
  }
}
