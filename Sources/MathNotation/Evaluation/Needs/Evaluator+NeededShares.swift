import Platform

extension Evaluator {
  /// The single entries of a vector, or of a row, whose change explains all shares of a softmax that differ.
  ///
  /// Of shares p the entries are ln p but for a number that is the same for all: it is known from those that keep
  /// their place to each other.
  func appendArgument(
    ofSoftmax need: NeededMatrix, _ inner: Int, _ tolerance: Double,
    to matrices: inout [NeededMatrix]
  ) {
    guard let shares = matrixValues[need.node], let argument = matrixValues[inner],
      let first = need.entries.first, !options.usesOtherMatrixFunctions
    else { return }
    let length = shares.isVector ? shares.entries.count : shares.columns
    let start = first.index / length * length
    var needed = shares.entries[start..<start + length].map(\.value)
    for entry in need.entries {
      guard entry.index / length * length == start else { return }
      needed[entry.index - start] = entry.value
    }
    guard length > 2, needed.allSatisfy({ $0 > 0 }) else { return }
    let shifts = needed.indices.map { argument.entries[start + $0].value - log(needed[$0]) }
    for index in needed.indices {
      let others = shifts.indices.filter { $0 != index }
      let mean = others.reduce(0) { $0 + shifts[$1] } / Double(others.count)
      let isCommon = others.allSatisfy {
        abs(shifts[$0] - mean) <= 2 * tolerance / needed[$0] + 1e-9
      }
      guard isCommon else { continue }
      let slope = first.slope * needed[index] * (1 - needed[index])
      let entry = NeededEntry(index: start + index, value: log(needed[index]) + mean, slope: slope)
      matrices.append(NeededMatrix(node: inner, entries: [entry]))
    }
  }
}
