extension Softmax {
  /// Writes the outputs of rows of net inputs.
  static func apply(
    _ z: UnsafeBufferPointer<Double>, into y: UnsafeMutableBufferPointer<Double>, unitCount: Int
  ) {
    for start in stride(from: 0, to: z.count, by: unitCount) {
      let row = start..<start + unitCount
      values(
        UnsafeBufferPointer(rebasing: z[row]), into: UnsafeMutableBufferPointer(rebasing: y[row]))
    }
  }

  /// ∂E/∂z_j = y_j (∂E/∂y_j − Σ_k y_k ∂E/∂y_k), row by row.
  static func turnToDeltas(
    _ d: UnsafeMutableBufferPointer<Double>, outputs y: UnsafeBufferPointer<Double>, unitCount: Int
  ) {
    for start in stride(from: 0, to: y.count, by: unitCount) {
      let row = start..<start + unitCount
      let mean = row.reduce(0) { $0 + y[$1] * d[$1] }
      for index in row { d[index] = y[index] * (d[index] - mean) }
    }
  }
}
