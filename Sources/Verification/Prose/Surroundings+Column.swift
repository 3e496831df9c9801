import NoteMarkup
import Prose
import SourceText

extension Surroundings {
  /// What the head of the formula's column says, where the formula stands in a pipe table outside of
  /// lists; `nil` elsewhere.
  ///
  /// - Complexity: O(length of the rows above), of which 200 are looked at.
  var columnHead: [ProseToken]? {
    let note = prose.note
    let formula = note.formulas[self.formula]
    guard note.blocks[formula.block].kind == .tableCell else { return nil }
    let row = note.lineTable.lineIndex(of: formula.range.lowerBound)
    let column = cells(of: row).firstIndex { $0.upperBound >= formula.range.upperBound }
    let delimiters = (max(1, row - Self.mostRows)..<max(1, row)).last { isDelimiters($0) }
    guard let column, let delimiters else { return nil }
    let heads = cells(of: delimiters - 1)
    guard heads.indices.contains(column) else { return nil }
    return ProseReader.tokens(of: note.bytes, in: heads[column])
  }

  private static let mostRows = 200

  /// The cells of a row, given by the index of its line: a pipe ends a cell unless it is escaped.
  private func cells(of row: Int) -> [ByteRange] {
    let line = prose.note.lineTable.range(ofLine: row)
    let bytes = prose.note.bytes
    let start = bytes[line].firstIndex { !$0.isBlank && $0 != UInt8(ascii: ">") }
    guard var start else { return [] }
    if bytes[start] == UInt8(ascii: "|") { start += 1 }
    var cells: [ByteRange] = []
    for place in start..<line.upperBound where bytes[place] == UInt8(ascii: "|") {
      if place > start, bytes[place - 1] == UInt8(ascii: "\\") { continue }
      cells.append(start..<place)
      start = place + 1
    }
    return cells + [start..<line.upperBound]
  }

  /// Whether a line parts the head of a table from its rows: `|---|:-:|`.
  private func isDelimiters(_ row: Int) -> Bool {
    let bytes = prose.note.bytes[prose.note.lineTable.range(ofLine: row)]
    return bytes.contains(UInt8(ascii: "-"))
      && bytes.allSatisfy { $0.isWhitespace || Self.delimiters.contains($0) }
  }

  private static let delimiters = Set("|-:>".utf8)
}
