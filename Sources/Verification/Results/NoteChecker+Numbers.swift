package import Binding
package import NoteMarkup

extension NoteChecker {
  /// Checks a note, and finds its numbers that are values of quantities of a network as declared.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - bindings: what the note's own directives bind, and what it leans on.
  /// - Returns: the report, and the numbers in the order of the note.
  /// - Complexity: O(n) in the size of the note.
  package static func checkWithNumbers(
    _ note: Note, bindings: NoteBindings
  ) -> (report: NoteReport, numbers: [QuantityNumber]) {
    var finder = QuantityNumberFinder()
    let report = check(note, bindings: bindings) { finder.look(at: $0) }
    return (report, finder.numbers)
  }
}
