import CKernels

/// The inner loops over matrices.
///
/// Every element of a result is summed up in the order of the formula, several elements at a
/// time; so the loops vectorise, and results depend neither on the processor nor on the width.
package enum Kernels {
  /// result[s, :] += Σ_j left[s, j] · right[j, :], for a rows × inner and an inner × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  package static func addProduct(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    ckernels_add_product(left, inner, 1, right, result, rows, inner, columns)
  }

  /// result[j, :] += Σ_s left[s, j] · right[s, :], for a rows × inner and a rows × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  package static func addTransposedProduct(
    _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
    into result: UnsafeMutablePointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    ckernels_add_product(left, 1, inner, right, result, inner, rows, columns)
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
