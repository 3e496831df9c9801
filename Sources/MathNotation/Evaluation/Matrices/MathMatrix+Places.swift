extension MathMatrix {
  /// A column of two numbers.
  static func list(_ first: Approximation, _ second: Approximation) -> MathMatrix {
    MathMatrix(rows: 2, columns: 1, entries: [first, second])
  }

  /// The index of the entry that stands in an entry of a sum: of a vector beside a matrix, that of its row or column.
  func place(of index: Int, in whole: MathMatrix) -> Int? {
    if entries.count == whole.entries.count { return index }
    if columns == 1, rows == whole.rows { return index / whole.columns }
    if rows == 1, columns == whole.columns { return index % whole.columns }
    return nil
  }
}
