/// A function of a vector or matrix.
package enum MatrixFunction: UInt8, Hashable, Sendable {
  /// e^z_i / Σ_j e^z_j, of the entries of a vector, and of each row of a matrix.
  case softmax
  case determinant
  case trace
  case rank
  /// Of a vector the matrix that has it on its diagonal, of a matrix its diagonal.
  case diagonal
  /// The place of the greatest entry.
  case argmax
  /// The place of the least entry.
  case argmin
  /// Of a vector its length; of a matrix either the Frobenius norm or the greatest length that it gives a vector of
  /// length 1.
  case norm
  /// The same with an index 2.
  case norm2
  /// Of a vector the sum of its magnitudes; of a matrix that of all, or the greatest one of a column.
  case norm1
  /// The square root of the sum of all squares.
  case frobeniusNorm
  /// Of a vector the greatest magnitude; of a matrix that of all, or the greatest sum of those of a row.
  case maximumNorm

  /// Those that have a command or are written in letters.
  static let byName: [String: MatrixFunction] = [
    "softmax": .softmax, "det": .determinant, "tr": .trace, "trace": .trace, "rank": .rank,
    "rk": .rank, "diag": .diagonal, "argmax": .argmax, "argmin": .argmin, "arg,max": .argmax,
    "arg,min": .argmin,
  ]

  /// Whether notes do not agree on what it is.
  var isOfConvention: Bool {
    switch self {
    case .softmax, .argmax, .argmin, .norm, .norm1, .norm2, .maximumNorm: true
    case .determinant, .trace, .rank, .diagonal, .frobeniusNorm: false
    }
  }
}
