import Platform

extension MathMatrix {
  /// The largest number of rows of which an inverse, a rank or a length is worked out.
  private static let largest = 30

  /// Whether it has as many rows as columns, and more than one.
  var isSquare: Bool { rows == columns && rows > 1 }

  /// The unit matrix of a size.
  static func unit(_ size: Int) -> MathMatrix {
    MathMatrix(
      rows: size, columns: size,
      entries: (0..<size * size).map { Approximation($0 / size == $0 % size ? 1 : 0) })
  }

  /// The determinant, by elimination with the largest pivot.
  ///
  /// Complexity: O(n³).
  var determinant: Approximation? {
    guard rows == columns else { return nil }
    if rows == 2 { return self[0, 0] * self[1, 1] - self[0, 1] * self[1, 0] }
    var matrix = self
    var result = Approximation(1)
    for k in 0..<rows {
      let pivot = matrix.pivot(inColumn: k, fromRow: k)
      if matrix[pivot, k].value == 0 { return Approximation(0) }
      if pivot != k {
        matrix.swapRows(pivot, k)
        result = -result
      }
      result = result * matrix[k, k]
      for row in (k + 1)..<max(rows, k + 1) {
        matrix.subtractRow(k, times: matrix[row, k] / matrix[k, k], from: row, firstColumn: k)
      }
    }
    return result
  }

  /// The sum of the entries on the diagonal; `nil` where it is not square.
  var trace: Approximation? {
    guard rows == columns else { return nil }
    return (0..<rows).reduce(Approximation(0)) { $0 + self[$1, $1] }
  }

  /// The inverse, by elimination with the largest pivot; `nil` where there is none.
  ///
  /// Complexity: O(n³).
  var inverse: MathMatrix? {
    guard rows == columns, rows <= Self.largest else { return nil }
    var (matrix, result) = (self, Self.unit(rows))
    for k in 0..<rows {
      let pivot = matrix.pivot(inColumn: k, fromRow: k)
      guard matrix[pivot, k].value != 0 else { return nil }
      matrix.swapRows(pivot, k)
      result.swapRows(pivot, k)
      let divisor = matrix[k, k]
      matrix.divideRow(k, by: divisor)
      result.divideRow(k, by: divisor)
      for row in 0..<rows where row != k && matrix[row, k].value != 0 {
        let factor = matrix[row, k]
        matrix.subtractRow(k, times: factor, from: row)
        result.subtractRow(k, times: factor, from: row)
      }
    }
    return result
  }

  /// How many of its rows are independent; `nil` of a matrix that is too large.
  ///
  /// Complexity: O(n³).
  var rank: Int? {
    guard rows <= Self.largest, columns <= Self.largest else { return nil }
    var matrix = self
    let size = entries.map { abs($0.value) }.max() ?? 0
    var rank = 0
    for column in 0..<columns where rank < rows {
      let pivot = matrix.pivot(inColumn: column, fromRow: rank)
      guard abs(matrix[pivot, column].value) > 1e-10 * size else { continue }
      matrix.swapRows(pivot, rank)
      for row in (rank + 1)..<max(rows, rank + 1) {
        matrix.subtractRow(rank, times: matrix[row, column] / matrix[rank, column], from: row)
      }
      rank += 1
    }
    return rank
  }

  // MARK: Elimination

  /// The row from `first` on that has the largest magnitude in a column.
  private func pivot(inColumn column: Int, fromRow first: Int) -> Int {
    (first..<rows).max { abs(self[$0, column].value) < abs(self[$1, column].value) } ?? first
  }

  private mutating func swapRows(_ one: Int, _ other: Int) {
    guard one != other else { return }
    for column in 0..<columns { entries.swapAt(one * columns + column, other * columns + column) }
  }

  private mutating func divideRow(_ row: Int, by divisor: Approximation) {
    for column in 0..<columns {
      entries[row * columns + column] = self[row, column] / divisor
    }
  }

  /// Takes a multiple of one row from another one, from a column on.
  private mutating func subtractRow(
    _ other: Int, times factor: Approximation, from row: Int, firstColumn: Int = 0
  ) {
    for column in firstColumn..<columns {
      entries[row * columns + column] = self[row, column] - factor * self[other, column]
    }
  }

  // MARK: Lengths

  /// The square root of the sum of all squares.
  var frobeniusNorm: Approximation {
    entries.reduce(Approximation(0)) { $0 + $1 * $1 }.power(Approximation(0.5))
  }

  /// The greatest length that it gives a vector of length 1: the root of the greatest eigenvalue of A^T A, by
  /// rotations (Jacobi 1846); `nil` of a matrix that is too large.
  ///
  /// Complexity: O(n³) for each of some ten rounds.
  var spectralNorm: Double? {
    guard rows <= Self.largest, columns <= Self.largest, let square = transposed.times(self) else {
      return nil
    }
    var a = square.entries.map(\.value)
    let n = columns
    for _ in 0..<30 {
      for p in 0..<n {
        for q in (p + 1)..<max(n, p + 1) where a[p * n + q] != 0 {
          let theta = 0.5 * atan2(2 * a[p * n + q], a[p * n + p] - a[q * n + q])
          let (c, s) = (cos(theta), sin(theta))
          for k in 0..<n {
            let (x, y) = (a[p * n + k], a[q * n + k])
            (a[p * n + k], a[q * n + k]) = (c * x + s * y, c * y - s * x)
          }
          for k in 0..<n {
            let (x, y) = (a[k * n + p], a[k * n + q])
            (a[k * n + p], a[k * n + q]) = (c * x + s * y, c * y - s * x)
          }
        }
      }
    }
    return (0..<n).map { a[$0 * n + $0] }.max()?.squareRoot()
  }

  /// The sum of each row.
  var rowSums: [Approximation] {
    (0..<rows).map { row in
      (0..<columns).reduce(Approximation(0)) { $0 + self[row, $1] }
    }
  }
}
