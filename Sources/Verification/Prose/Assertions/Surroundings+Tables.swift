import NoteMarkup
import Prose
import SourceText

/// What a table tells of the formula in one of its cells.
extension Surroundings {
  /// Whether the head of the formula's column, or another cell of its row, says that it is wrong.
  var isDeniedInTable: Bool {
    guard let table = tableAround else { return false }
    if table.heads.indices.contains(table.column), isDenied(by: table) { return true }
    return table.row.indices.contains { index in
      index != table.column && (isVerdict(table.row[index]) || isNo(table.row[index]))
    }
  }

  /// Whether a cell says nothing but `no`.
  private func isNo(_ cell: [ProseToken]) -> Bool {
    let words = cell.compactMap(\.word)
    return words.count == 1 && words[0].tells(.negation, or: .lacking)
  }

  /// Whether the head of the column says so: by a word such as `wrong`, or by one such as `mistake`
  /// where another column has what is right.
  private func isDenied(by table: TableAround) -> Bool {
    let head = table.heads[table.column]
    let isNegated = head.contains { $0.tells(.negation, or: .lacking) }
    let isUntrue = head.indices.contains { index in
      head[index].tells(.untrue)
        && !(index + 1 < head.count && head[index + 1].tells(.tallied))
    }
    if isUntrue || head.contains(where: { $0 == .sign(.cross) }) { return !isNegated }
    guard head.contains(where: { $0.tells(.error) }) else { return false }
    if head.contains(where: { $0.tells(.frequent) }) { return true }
    return table.heads.indices.contains { index in
      index != table.column && table.heads[index].contains { $0.tells(.affirmed, or: .answer) }
    }
  }
}
