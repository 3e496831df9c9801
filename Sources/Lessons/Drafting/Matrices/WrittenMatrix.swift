/// A matrix, a vector, or a number as a matrix of one entry, as a note writes it out.
struct WrittenMatrix {
  let rows: Int
  let columns: Int
  /// Row by row.
  let entries: [Double]
  /// Where it stands, in bytes of the note.
  let place: Int

  var isVector: Bool { rows == 1 || columns == 1 }
  var isNumber: Bool { entries.count == 1 }

  /// Its rows, or its columns as rows.
  func rows(exchanged: Bool) -> [[Double]] {
    exchanged
      ? (0..<columns).map { column in (0..<rows).map { entries[$0 * columns + column] } }
      : (0..<rows).map { row in Array(entries[row * columns..<(row + 1) * columns]) }
  }

  /// Its rows, where each takes so many numbers.
  ///
  /// - Parameters:
  ///   - count: how many numbers.
  ///   - exchanged: whether the note writes the weights of a unit below each other, which only a square matrix
  ///     leaves open.
  /// - Returns: `nil` where neither its rows nor its columns are so long.
  func rows(taking count: Int, exchanged: Bool) -> [[Double]]? {
    let isExchanged = rows == columns ? exchanged : columns != count
    guard (isExchanged ? rows : columns) == count, !entries.isEmpty else { return nil }
    return rows(exchanged: isExchanged)
  }
}
