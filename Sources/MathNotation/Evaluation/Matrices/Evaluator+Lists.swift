import Platform

/// Functions of lists of numbers.
extension Evaluator {
  /// The shares softmax(z)_i = e^{z_i} / Σ_j e^{z_j}, of each row or column of a matrix.
  func softmax(_ matrix: MathMatrix) -> MathMatrix {
    if matrix.isVector { return softmax(ofVector: matrix) }
    let isOfColumns = options.usesOtherMatrixFunctions
    var result = isOfColumns ? matrix.transposed : matrix
    for row in 0..<result.rows {
      let range = row * result.columns..<(row + 1) * result.columns
      let shares = softmax(
        ofVector: MathMatrix(
          rows: 1, columns: result.columns, entries: Array(result.entries[range])))
      result.entries.replaceSubrange(range, with: shares.entries)
    }
    return isOfColumns ? result.transposed : result
  }

  private func softmax(ofVector vector: MathMatrix) -> MathMatrix {
    // The greatest one is taken away first, so that no power overflows.
    let greatest = vector.entries.map(\.value).max() ?? 0
    let powers = vector.entries.map { exp($0.value - greatest) }
    let total = powers.reduce(0, +)
    let shares = powers.map { $0 / total }
    let spread = zip(shares, vector.entries).reduce(0) { $0 + $1.0 * $1.1.radius }
    var result = vector
    for (index, share) in shares.enumerated() {
      // ∂s_i/∂z_j = s_i (δ_ij - s_j)
      let own = (1 - 2 * share) * vector.entries[index].radius
      result.entries[index] = Approximation(share, radius: share * max(0, spread + own))
    }
    return result
  }

  /// What is made of the numbers of a list, or of several arguments.
  ///
  /// The greatest and the least of numbers and vectors are taken entry by entry, as in `\max(0, z)`.
  func aggregate(
    _ aggregate: Aggregate, of values: [MathValue]
  ) throws(EvaluationProblem) -> MathValue {
    var numbers: [Approximation] = []
    var shape: MathMatrix?
    for value in values {
      switch value {
      case .scalar(let number): numbers.append(number)
      case .matrix(let matrix):
        if let shape, (shape.rows, shape.columns) != (matrix.rows, matrix.columns) { throw .shapes }
        shape = matrix
      }
    }
    guard var result = shape else { return .scalar(try self.aggregate(aggregate, numbers)) }
    if values.count == 1 { return .scalar(try self.aggregate(aggregate, result.entries)) }
    guard aggregate == .maximum || aggregate == .minimum else { throw .shapes }
    for index in result.entries.indices {
      let entries = values.map { value in
        switch value {
        case .scalar(let number): number
        case .matrix(let matrix): matrix.entries[index]
        }
      }
      result.entries[index] = try self.aggregate(aggregate, entries)
    }
    return .matrix(result)
  }
}
