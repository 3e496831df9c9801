/// Matrices with orthonormal rows or columns.
enum Orthogonal {
  /// A random rows × columns matrix Q, evenly distributed: Q Qᵀ = I where it has no more rows than
  /// columns, else Qᵀ Q = I.
  ///
  /// Gaussian numbers, drawn row by row of the wider shape, are made orthonormal by Gram and
  /// Schmidt's method, twice over, which is enough (Giraud et al., 2005).
  ///
  /// Complexity: O(rows · columns · min(rows, columns)).
  static func matrix(rows: Int, columns: Int, using random: inout Xoshiro256) -> [[Double]] {
    let (few, many) = (min(rows, columns), max(rows, columns))
    var basis: [[Double]] = []
    for _ in 0..<few {
      var vector = (0..<many).map { _ in random.nextGaussian() }
      for _ in 0..<2 {
        for other in basis { subtractProjection(of: &vector, on: other) }
        let length = Clipping.norm(vector)
        for index in vector.indices { vector[index] /= length }
      }
      basis.append(vector)
    }
    if rows <= columns { return basis }
    return (0..<rows).map { row in basis.map { $0[row] } }
  }

  private static func subtractProjection(of vector: inout [Double], on other: [Double]) {
    var product = 0.0
    for index in vector.indices { product += vector[index] * other[index] }
    for index in vector.indices { vector[index] -= product * other[index] }
  }
}
