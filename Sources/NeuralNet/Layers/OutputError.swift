/// The error of a batch of output rows, and its way back to them.
struct OutputError {
  let loss: Loss
  let activation: Activation
  let unitCount: Int
  /// What a sample's error counts for in the total.
  let sampleWeight: Double
  /// Whether the outputs are the activation of the net inputs and nothing else.
  let isPlain: Bool

  /// Whether the error is computed from net inputs, which keeps the digits of saturated outputs.
  var isFused: Bool {
    switch (loss, activation) {
    case (.binaryCrossEntropy, .logistic), (.crossEntropy, .logistic), (.crossEntropy, .softmax):
      isPlain
    default: false
    }
  }

  private var weight: Double {
    loss.isMean ? sampleWeight / Double(unitCount) : sampleWeight
  }

  /// The error of all rows together.
  func total(netInputs: [Double], outputs: [Double], targets: [Double]) -> Double {
    precondition(targets.count == outputs.count)
    let fused = isFused
    return netInputs.withUnsafeBufferPointer { z in
      var sum = 0.0
      for start in stride(from: 0, to: outputs.count, by: unitCount) {
        for unit in 0..<unitCount {
          let t = targets[start + unit]
          sum +=
            fused
            ? fusedError(t, unit, UnsafeBufferPointer(rebasing: z[start..<start + unitCount]))
            : loss.unitError(target: t, output: outputs[start + unit])
        }
      }
      return sum * weight
    }
  }

  private func fusedError(_ t: Double, _ unit: Int, _ row: UnsafeBufferPointer<Double>) -> Double {
    if activation == .softmax {
      return t == 0 ? 0 : t * Softmax.negativeLogarithm(of: unit, row)
    }
    let z = row[unit]
    let chosen = t == 0 ? 0 : t * Activation.softplus.value(-z)
    if loss == .crossEntropy || t == 1 { return chosen }
    return chosen + (1 - t) * Activation.softplus.value(z)
  }

  /// Writes the derivatives by the outputs, or by the net inputs if the error is fused.
  func setDerivatives(
    _ result: inout [Double], netInputs: [Double], outputs: [Double], targets: [Double]
  ) {
    precondition(targets.count == outputs.count && result.count == outputs.count)
    guard isFused else {
      for (index, (y, t)) in zip(outputs, targets).enumerated() {
        result[index] = weight * loss.derivativeByOutput(target: t, output: y, rest: 1 - y)
      }
      return
    }
    switch (loss, activation) {
    case (.crossEntropy, .softmax): setSoftmaxDerivatives(&result, outputs, targets)
    case (.crossEntropy, _):
      for (index, (z, t)) in zip(netInputs, targets).enumerated() {
        result[index] = -weight * t * Activation.logistic.value(-z)
      }
    default:
      for (index, (y, t)) in zip(outputs, targets).enumerated() { result[index] = weight * (y - t) }
    }
  }

  /// y Σt − t.
  private func setSoftmaxDerivatives(
    _ result: inout [Double], _ outputs: [Double], _ targets: [Double]
  ) {
    for start in stride(from: 0, to: outputs.count, by: unitCount) {
      let row = start..<start + unitCount
      var mass = 0.0
      for index in row { mass += targets[index] }
      for index in row { result[index] = weight * (outputs[index] * mass - targets[index]) }
    }
  }
}
