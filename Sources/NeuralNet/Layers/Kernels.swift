import CKernels

/// The inner loops over matrices.
///
/// Every element of a result is summed up in the order of the formula, several elements at a
/// time; so the loops vectorise, and results depend neither on the processor nor on the width.
package enum Kernels {
  /// result[s, :] += Σ_j left[s, j] · right[j, :], for a rows × inner and an inner × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  ///
  /// - Parameters:
  ///   - left: rows × inner numbers.
  ///   - right: what holds the other matrix.
  ///   - start: where in `right` it begins.
  ///   - result: rows × columns numbers.
  ///   - rows: the height of `left`.
  ///   - inner: the width of `left`.
  ///   - columns: the width of `right`.
  package static func addProduct(
    _ left: [Double], _ right: [Double], from start: Int = 0, into result: inout [Double],
    rows: Int, inner: Int, columns: Int
  ) {
    right.withUnsafeBufferPointer { right in
      guard let right = right.baseAddress else { return }
      ckernels_add_product(left, inner, 1, right + start, &result, rows, inner, columns)
    }
  }

  /// result[j, :] += Σ_s left[s, j] · right[s, :], for a rows × inner and a rows × columns matrix.
  ///
  /// Complexity: O(rows · inner · columns).
  ///
  /// - Parameters:
  ///   - left: rows × inner numbers.
  ///   - right: rows × columns numbers.
  ///   - result: what holds the inner × columns matrix.
  ///   - start: where in `result` it begins.
  ///   - rows: the height of both matrices.
  ///   - inner: the width of `left`.
  ///   - columns: the width of `right`.
  package static func addTransposedProduct(
    _ left: [Double], _ right: [Double], into result: inout [Double], at start: Int = 0,
    rows: Int, inner: Int, columns: Int
  ) {
    result.withUnsafeMutableBufferPointer { result in
      guard let result = result.baseAddress else { return }
      ckernels_add_product(left, 1, inner, right, result + start, inner, rows, columns)
    }
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
