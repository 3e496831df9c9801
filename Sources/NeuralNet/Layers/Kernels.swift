/// The inner loops over matrices, all of the form y += a · x.
///
/// In that form they vectorise without changing the order of any sum, so results do not depend
/// on the processor.
enum Kernels {
  /// result[s, :] += Σ_j left[s, j] · right[j, :], for a rows × inner and an inner × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  static func addProduct(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    for s in 0..<rows {
      let row = result + s * columns
      for j in 0..<inner { axpy(left[s * inner + j], right + j * columns, row, columns) }
    }
  }

  /// result[j, :] += Σ_s left[s, j] · right[s, :], for a rows × inner and a rows × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  static func addTransposedProduct(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    for s in 0..<rows {
      let row = right + s * columns
      for j in 0..<inner { axpy(left[s * inner + j], row, result + j * columns, columns) }
    }
  }

  /// y += a · x.
  @inline(__always)
  private static func axpy(
    _ a: Double, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    for index in 0..<count { y[index] += a * x[index] }
  }

  /// A rows × columns matrix turned into a columns × rows one.
  static func transposed(_ matrix: ArraySlice<Double>, rows: Int, columns: Int) -> [Double] {
    let start = matrix.startIndex
    var result = Array(repeating: 0.0, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        result[column * rows + row] = matrix[start + row * columns + column]
      }
    }
    return result
  }
}
