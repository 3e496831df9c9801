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
      let pivot = (k..<rows).max { abs(matrix[$0, k].value) < abs(matrix[$1, k].value) } ?? k
      if matrix[pivot, k].value == 0 { return Approximation(0) }
      if pivot != k {
        for column in 0..<columns {
          matrix.entries.swapAt(pivot * columns + column, k * columns + column)
        }
        result = -result
      }
      result = result * matrix[k, k]
      for row in (k + 1)..<max(rows, k + 1) {
        let factor = matrix[row, k] / matrix[k, k]
        for column in k..<columns {
          matrix.entries[row * columns + column] = matrix[row, column] - factor * matrix[k, column]
        }
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
      let pivot = (k..<rows).max { abs(matrix[$0, k].value) < abs(matrix[$1, k].value) } ?? k
      guard matrix[pivot, k].value != 0 else { return nil }
      matrix.swapRows(pivot, k)
      result.swapRows(pivot, k)
      let divisor = matrix[k, k]
      matrix.mapRow(k) { entry, _ in entry / divisor }
      result.mapRow(k) { entry, _ in entry / divisor }
      for row in 0..<rows where row != k && matrix[row, k].value != 0 {
        let factor = matrix[row, k]
        let (above, aboveResult) = (matrix, result)
        matrix.mapRow(row) { entry, column in entry - factor * above[k, column] }
        result.mapRow(row) { entry, column in entry - factor * aboveResult[k, column] }
      }
    }
    return result
  }

  private mutating func swapRows(_ one: Int, _ other: Int) {
    guard one != other else { return }
    for column in 0..<columns { entries.swapAt(one * columns + column, other * columns + column) }
  }

  private mutating func mapRow(
    _ row: Int, _ transform: (_ entry: Approximation, _ column: Int) -> Approximation
  ) {
    for column in 0..<columns {
      entries[row * columns + column] = transform(self[row, column], column)
    }
  }

  /// How many of its rows are independent; `nil` of a matrix that is too large.
  var rank: Int? {
    guard rows <= Self.largest, columns <= Self.largest else { return nil }
    var matrix = self
    let size = entries.map { abs($0.value) }.max() ?? 0
    var rank = 0
    for column in 0..<columns where rank < rows {
      let pivot = (rank..<rows).max {
        abs(matrix[$0, column].value) < abs(matrix[$1, column].value)
      }
      guard let pivot, abs(matrix[pivot, column].value) > 1e-10 * size else { continue }
      matrix.swapRows(pivot, rank)
      for row in (rank + 1)..<max(rows, rank + 1) {
        let factor = matrix[row, column] / matrix[rank, column]
        let above = matrix
        matrix.mapRow(row) { entry, place in entry - factor * above[rank, place] }
      }
      rank += 1
    }
    return rank
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
