/// What an expression evaluates to: a number, or a matrix of numbers.
package enum MathValue: Hashable, Sendable {
  case scalar(Approximation)
  case matrix(MathMatrix)
}

/// A matrix of numbers, row by row.
package struct MathMatrix: Hashable, Sendable {
  /// How many rows it has.
  package var rows: Int
  /// How many columns it has.
  package var columns: Int
  /// Its entries row by row: that in row i and column j stands at i · ``columns`` + j.
  package var entries: [Approximation]

  /// A matrix of the given shape.
  ///
  /// - Precondition: there are rows · columns entries.
  package init(rows: Int, columns: Int, entries: [Approximation]) {
    self.rows = rows
    self.columns = columns
    self.entries = entries
  }

  /// The entry in a row and a column, both counted from 0.
  package subscript(row: Int, column: Int) -> Approximation { entries[row * columns + column] }

  /// Whether it has one row or one column.
  package var isVector: Bool { rows == 1 || columns == 1 }

  /// The matrix with rows and columns exchanged.
  ///
  /// Complexity: O(entries).
  package var transposed: MathMatrix {
    var result = MathMatrix(rows: columns, columns: rows, entries: [])
    for column in 0..<columns {
      for row in 0..<rows { result.entries.append(self[row, column]) }
    }
    return result
  }

  /// The matrix with every entry transformed.
  func map(_ transform: (Approximation) -> Approximation) -> MathMatrix {
    MathMatrix(rows: rows, columns: columns, entries: entries.map(transform))
  }

  /// Two matrices combined entry by entry, `nil` where the shapes differ.
  func zip(
    _ other: MathMatrix, _ combine: (Approximation, Approximation) -> Approximation
  ) -> MathMatrix? {
    guard rows == other.rows, columns == other.columns else { return nil }
    return MathMatrix(
      rows: rows, columns: columns, entries: Swift.zip(entries, other.entries).map(combine))
  }

  /// The matrix product, `nil` where the shapes do not fit.
  ///
  /// Complexity: O(rows · columns · columns of the other).
  package func times(_ other: MathMatrix) -> MathMatrix? {
    guard columns == other.rows else { return nil }
    var result = MathMatrix(rows: rows, columns: other.columns, entries: [])
    for row in 0..<rows {
      for column in 0..<other.columns {
        var sum = Approximation(0)
        for k in 0..<columns { sum = sum + self[row, k] * other[k, column] }
        result.entries.append(sum)
      }
    }
    return result
  }

  /// The product entry by entry, `nil` where the shapes differ.
  package func timesByEntries(_ other: MathMatrix) -> MathMatrix? { zip(other, *) }

  /// The product where a vector that does not fit is turned: a list stands for a row or a column; `nil` where
  /// the shapes do not fit even then.
  func timesTurned(_ other: MathMatrix) -> MathMatrix? {
    if other.isVector, let product = times(other.transposed) { return product }
    return isVector ? transposed.times(other) : nil
  }

  /// A matrix combined with a vector that has one entry for each of its rows or columns.
  ///
  /// Two vectors of one length fit however they lie; it is `nil` where the shapes do not.
  func broadcasting(
    _ other: MathMatrix, _ combine: (Approximation, Approximation) -> Approximation
  ) -> MathMatrix? {
    if isVector, other.isVector {
      guard entries.count == other.entries.count, entries.count > 1 else { return nil }
      return zip(other.transposed, combine)
    }
    guard other.isVector, other.entries.count > 1 else { return nil }
    var result = self
    for index in entries.indices {
      let place: Int
      if other.columns == 1, other.rows == rows {
        place = index / columns
      } else if other.rows == 1, other.columns == columns {
        place = index % columns
      } else {
        return nil
      }
      result.entries[index] = combine(entries[index], other.entries[place])
    }
    return result
  }

  /// The sum of the products of the entries of two vectors of one length.
  func dot(_ other: MathMatrix) -> Approximation? {
    guard isVector, other.isVector, entries.count == other.entries.count else { return nil }
    return Swift.zip(entries, other.entries).reduce(Approximation(0)) { $0 + $1.0 * $1.1 }
  }

  /// The sums of the products with a smaller matrix, wherever that lies in this one, as layers convolve; `nil` where it
  /// is not smaller.
  func correlated(with kernel: MathMatrix) -> MathMatrix? {
    guard kernel.rows <= rows, kernel.columns <= columns, !kernel.entries.isEmpty else {
      return nil
    }
    var result = MathMatrix(
      rows: rows - kernel.rows + 1, columns: columns - kernel.columns + 1, entries: [])
    for row in 0..<result.rows {
      for column in 0..<result.columns {
        var sum = Approximation(0)
        for i in 0..<kernel.rows {
          for j in 0..<kernel.columns { sum = sum + self[row + i, column + j] * kernel[i, j] }
        }
        result.entries.append(sum)
      }
    }
    return result
  }

  /// The blocks that are the other matrix times each entry (Kronecker).
  func kronecker(_ other: MathMatrix) -> MathMatrix {
    var result = MathMatrix(
      rows: rows * other.rows, columns: columns * other.columns, entries: [])
    for row in 0..<result.rows {
      for column in 0..<result.columns {
        let factor = self[row / other.rows, column / other.columns]
        result.entries.append(factor * other[row % other.rows, column % other.columns])
      }
    }
    return result
  }

  /// The cross product of two vectors in space that lie alike; `nil` of any others.
  func cross(_ other: MathMatrix) -> MathMatrix? {
    guard isVector, entries.count == 3, rows == other.rows, columns == other.columns else {
      return nil
    }
    var result = self
    for index in 0..<3 {
      let (j, k) = ((index + 1) % 3, (index + 2) % 3)
      result.entries[index] = entries[j] * other.entries[k] - entries[k] * other.entries[j]
    }
    return result
  }

  /// The products of each entry of one vector with each of another.
  func outer(_ other: MathMatrix) -> MathMatrix? {
    guard isVector, other.isVector else { return nil }
    return MathMatrix(
      rows: entries.count, columns: other.entries.count,
      entries: entries.flatMap { left in other.entries.map { left * $0 } })
  }
}
