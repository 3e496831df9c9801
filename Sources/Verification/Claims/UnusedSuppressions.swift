import NoteMarkup
import SourceText

/// Finds the comments that have formulas left alone of which nothing would be told.
struct UnusedSuppressions {
  /// The formulas that are left alone and of which something would be told otherwise, in order.
  private var needed: [Int] = []

  /// Takes note of what was found out about a chain of a formula that is left alone.
  mutating func note(_ result: ChainResult, of formula: Int) {
    guard needed.last != formula else { return }
    let isTold = result.links.contains { $0 != nil && $0?.outcome != .verified }
    if isTold || result.hasFailingIdentity { needed.append(formula) }
  }

  /// What is to be told of the comments of a note, but for those that Nabla wrote.
  ///
  /// - Complexity: O(c log n) for c comments
  func diagnostics(in note: Note) -> [Diagnostic] {
    note.suppressions.filter { !isNeeded($0, in: note) && !isGenerated($0, in: note) }.map {
      Diagnostic(
        id: .unusedIgnore, severity: .warning, range: $0.range,
        message: "there is nothing that `\($0.extent.rawValue)` would have to leave alone",
        hint: "remove the comment", fix: note.removal(of: $0))
    }
  }

  private func isNeeded(_ suppression: Suppression, in note: Note) -> Bool {
    let index = needed.partitioningIndex { $0 >= suppression.formulas.lowerBound }
    if index < needed.count, needed[index] < suppression.formulas.upperBound { return true }
    return suppression.formulas.last.map { Self.goesOn(behind: $0, in: note) } ?? false
  }

  /// Whether text behind a formula seems to go on with what it says: that is not read as long as the formula is
  /// left alone.
  private static func goesOn(behind formula: Int, in note: Note) -> Bool {
    var offset = note.formulas[formula].range.upperBound
    let next = note.suppressions.partitioningIndex { $0.range.lowerBound >= offset }
    if note.suppressions.indices.contains(next),
      note.bytes[offset..<note.suppressions[next].range.lowerBound].allSatisfy(\.isWhitespace)
    {
      offset = note.suppressions[next].range.upperBound
    }
    var behind = note.bytes[offset...].prefix(longestGap)
    var isFirstLine = true
    while let byte = behind.first, filler.contains(byte) || byte == quoteMarker && !isFirstLine {
      if byte == UInt8(ascii: "\n") { isFirstLine = false }
      behind.removeFirst()
    }
    return relations.contains { behind.starts(with: $0.utf8) }
  }

  /// How far a relation may stand behind a formula, in bytes.
  private static let longestGap = 64
  /// What may stand between them: blanks, dollars, the bars of a table.
  private static let filler = Set(" \t\r\n$|&{}".utf8)
  /// What is no relation at the beginning of a line.
  private static let quoteMarker = UInt8(ascii: ">")
  private static let relations = [
    "=", "<", ">", "≈", "≤", "≥", "≠", "\\approx", "\\le", "\\ge", "\\simeq", "\\doteq",
  ]

  private func isGenerated(_ suppression: Suppression, in note: Note) -> Bool {
    let regions = note.resultRegions
    let index = regions.partitioningIndex { $0.range.lowerBound > suppression.range.lowerBound } - 1
    return regions.indices.contains(index)
      && regions[index].range.contains(suppression.range.lowerBound)
  }
}
