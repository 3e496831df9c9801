/// How often there is each kind of finding, most frequent first, and the summary.
package struct StatisticsReport: CheckReport {
  /// It has no options.
  package init() {}

  package var opening: String { "" }
  package var separator: String { "" }
  package func part(of note: CheckedNote) -> [UInt8] { [] }

  package func closing(_ tally: Tally) -> String {
    let rows = tally.sortedRules
    let width = rows.map { "\($0.count)".count }.max() ?? 0
    let lines = rows.map { rule, count in
      String(repeating: " ", count: width - "\(count)".count) + "\(count)  \(rule)\n"
    }
    let notes = Tally.counted(tally.notes, "note")
    return lines.joined()
      + "\(notes): \(tally.summary)\n\(tally.coverage)\n\(tally.undeclared)"
  }
}
