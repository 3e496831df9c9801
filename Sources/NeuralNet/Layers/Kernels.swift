/// The inner loops over matrices.
///
/// Every element of a result is summed up in the order of the formula, several elements at a
/// time; so the loops vectorise, and results depend neither on the processor nor on the width.
enum Kernels {
  /// result[s, :] += Σ_j left[s, j] · right[j, :], for a rows × inner and an inner × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  static func addProduct(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    for s in 0..<rows {
      let factors = Factors(start: left + s * inner, stride: 1, count: inner)
      addCombination(factors, of: right, into: result + s * columns, columns)
    }
  }

  /// result[j, :] += Σ_s left[s, j] · right[s, :], for a rows × inner and a rows × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  static func addTransposedProduct(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    for j in 0..<inner {
      let factors = Factors(start: left + j, stride: inner, count: rows)
      addCombination(factors, of: right, into: result + j * columns, columns)
    }
  }

  /// The factors of a linear combination.
  private struct Factors {
    let start: UnsafePointer<Double>
    let stride: Int
    let count: Int
  }

  /// y += Σ_k a_k · x[k, :].
  @inline(__always)
  private static func addCombination(
    _ factors: Factors, of x: UnsafePointer<Double>, into y: UnsafeMutablePointer<Double>,
    _ columns: Int
  ) {
    var column = 0
    while column + 16 <= columns {
      add(SIMD16<Double>.self, factors, x + column, y + column, columns)
      column += 16
    }
    while column + 4 <= columns {
      add(SIMD4<Double>.self, factors, x + column, y + column, columns)
      column += 4
    }
    while column < columns {
      var sum = y[column]
      for k in 0..<factors.count {
        sum += factors.start[k * factors.stride] * x[k * columns + column]
      }
      y[column] = sum
      column += 1
    }
  }

  /// The same for as many columns as a vector has places.
  @inline(__always)
  private static func add<Vector: SIMD>(
    _ type: Vector.Type, _ factors: Factors, _ x: UnsafePointer<Double>,
    _ y: UnsafeMutablePointer<Double>, _ columns: Int
  ) where Vector.Scalar == Double {
    var sum = UnsafeRawPointer(y).loadUnaligned(as: type)
    for k in 0..<factors.count {
      let row = UnsafeRawPointer(x + k * columns).loadUnaligned(as: type)
      sum += factors.start[k * factors.stride] * row
    }
    UnsafeMutableRawPointer(y).storeBytes(of: sum, as: type)
  }

  /// Turns a rows × columns matrix into a columns × rows one.
  static func transpose(
    _ matrix: ArraySlice<Double>, rows: Int, columns: Int, into result: inout [Double]
  ) {
    if result.count != rows * columns { result = Array(repeating: 0, count: rows * columns) }
    matrix.withUnsafeBufferPointer { matrix in
      result.withUnsafeMutableBufferPointer { result in
        for row in 0..<rows {
          for column in 0..<columns {
            result[column * rows + row] = matrix[row * columns + column]
          }
        }
      }
    }
  }
}
