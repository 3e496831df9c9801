package import Binding
package import Lessons
package import NoteMarkup
package import SourceText
package import Verification

/// A note with all that is known of it: what a page is made of.
package struct PageNote: Sendable {
  /// The note with its results.
  package let note: Note
  /// What its directives bind.
  package let bindings: NoteBindings
  /// What the checker found.
  package let report: NoteReport
  /// The numbers that are values of quantities of its networks, in order.
  package let numbers: [QuantityNumber]
  /// The drawings of its results, by the addresses under which it shows them.
  package let drawings: [String: Illustration]
  /// The fixes that the page offers, by the indices of their mistakes.
  let fixes: [Int: TextEdit]
  /// The indices of the claims of each formula.
  private let claims: [Int: [Int]]

  /// Gathers what is known of a note.
  package init(
    _ note: Note, bindings: NoteBindings, report: NoteReport, numbers: [QuantityNumber] = [],
    drawings: [String: Illustration] = [:], fixes: [Int: TextEdit] = [:]
  ) {
    self.fixes = fixes
    self.numbers = numbers
    self.note = note
    self.bindings = bindings
    self.report = report
    self.drawings = drawings
    claims = Dictionary(grouping: report.claims.indices) { report.claims[$0].formula }
  }

  /// The indices of the claims of a formula, in order.
  package func claims(ofFormula index: Int) -> [Int] { claims[index] ?? [] }

  /// The numbers of quantities in a range of the note.
  ///
  /// Complexity: O(log numbers + results).
  func numbers(in range: ByteRange) -> [QuantityNumber] {
    let first = numbers.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return Array(numbers[first...].prefix { $0.range.lowerBound < range.upperBound })
  }

  /// The text of a place, for reading.
  func text(_ range: ByteRange) -> String { String(decoding: note.bytes[range], as: UTF8.self) }
}
