import NeuralNet

/// How large vectors and matrices may be that are written out behind a directive.
struct MatrixLimits {
  /// The most columns of one matrix.
  private static let columns = 8
  /// The most numbers of a side.
  private static let numbers = 64
  /// How many numbers are written before the last one of what is too large.
  static let excerpt = 3

  /// How many scalars are written in a row.
  static let scalars = 8

  /// Whether a vector or matrix is written in full.
  func allow(_ entries: LayerEntries) -> Bool {
    entries.columns <= Self.columns && entries.entries.count <= Self.numbers
  }

  /// Whether several are, beside each other.
  func allow(_ factors: [LayerEntries]) -> Bool {
    factors.allSatisfy(allow) && factors.reduce(0) { $0 + $1.entries.count } <= Self.numbers
  }
}
