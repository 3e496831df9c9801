extension Activation {
  /// The outputs of a batch of rows of net inputs.
  func values(_ netInputs: [Double], unitCount: Int) -> [Double] {
    guard self == .softmax else { return netInputs.map(value) }
    return stride(from: 0, to: netInputs.count, by: unitCount).flatMap {
      Softmax.values(Array(netInputs[$0..<$0 + unitCount]))
    }
  }

  /// ∂E/∂z of a batch of rows from ∂E/∂y.
  func deltas(
    _ byOutput: [Double], netInputs: [Double], outputs: [Double], unitCount: Int
  ) -> [Double] {
    var result = byOutput
    guard self == .softmax else {
      for index in result.indices {
        result[index] *= derivative(netInput: netInputs[index], output: outputs[index])
      }
      return result
    }
    for start in stride(from: 0, to: outputs.count, by: unitCount) {
      let row = start..<start + unitCount
      let mean = row.reduce(0) { $0 + outputs[$1] * byOutput[$1] }
      for index in row { result[index] = outputs[index] * (byOutput[index] - mean) }
    }
    return result
  }
}
