package import SourceText
package import Verification

/// Which fixes of a note can be applied together, and what is left without one.
package struct FixPlan: Sendable {
  /// In the order of the note; no two of them touch.
  package let edits: [TextEdit]
  /// How many mistakes they mend.
  package let mended: Int
  /// How many comments they take away that have nothing to leave alone.
  package let removed: Int
  /// How many mistakes, and wrong claims that none explains, stay.
  package let left: Int
  /// The mistakes whose fixes are only suggested, in the order of the note: those that are left out,
  /// or all of them where they are taken too.
  package let suggested: [Mistake]

  /// Takes the fixes of a report in the order of the note, each that touches no earlier one.
  ///
  /// - Parameters:
  ///   - report: what was found in the note.
  ///   - takesSuggested: whether fixes are taken that are only suggested.
  /// - Complexity: O(n log n) for n mistakes.
  package init(_ report: NoteReport, takesSuggested: Bool) {
    var edits: [TextEdit] = []
    var mended = 0
    var left = 0
    var suggested: [Mistake] = []
    for mistake in report.mistakes.sorted(by: Self.comesBefore) {
      guard let fix = mistake.fix else {
        left += 1
        continue
      }
      if mistake.safety != .safe {
        suggested.append(mistake)
        guard takesSuggested else { continue }
      }
      if edits.last == fix {
        mended += 1
      } else if let last = edits.last, Self.touches(last, fix) {
        left += 1
      } else {
        edits.append(fix)
        mended += 1
      }
    }
    let removals = Self.removals(in: report, besides: edits)
    removed = removals.count
    edits = (edits + removals).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let blamed = Set(report.mistakes.flatMap(\.claims))
    self.edits = edits
    self.mended = mended
    self.suggested = suggested
    self.left =
      left
      + report.claims.indices.count {
        report.claims[$0].verdict == .wrong && !blamed.contains($0)
      }
  }

  /// The edits of a report that mend no mistake, as far as they touch no other one.
  private static func removals(in report: NoteReport, besides edits: [TextEdit]) -> [TextEdit] {
    var removals: [TextEdit] = []
    for removal in report.diagnostics.compactMap(\.fix) {
      let next = edits.partitioningIndex { $0.range.upperBound > removal.range.lowerBound }
      let isFree =
        !edits.indices.contains(next) || edits[next].range.lowerBound > removal.range.upperBound
      if isFree, removals.last.map({ !touches($0, removal) }) ?? true { removals.append(removal) }
    }
    return removals
  }

  /// The order of the note, by what is replaced.
  private static func comesBefore(_ a: Mistake, _ b: Mistake) -> Bool {
    let (first, second) = (a.fix?.range ?? a.range, b.fix?.range ?? b.range)
    return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
  }

  /// Whether two edits, the first of which does not begin later, share bytes or a place.
  private static func touches(_ first: TextEdit, _ second: TextEdit) -> Bool {
    second.range.lowerBound < first.range.upperBound
      || second.range.lowerBound == first.range.lowerBound
  }
}
