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
    var sum = 0.0
    for start in stride(from: 0, to: outputs.count, by: unitCount) {
      for unit in 0..<unitCount {
        let t = targets[start + unit]
        sum +=
          fused
          ? fusedError(t, unit, netInputs[start..<start + unitCount])
          : loss.unitError(target: t, output: outputs[start + unit])
      }
    }
    return sum * weight
  }

  private func fusedError(_ t: Double, _ unit: Int, _ row: ArraySlice<Double>) -> Double {
    if activation == .softmax {
      return t == 0 ? 0 : t * Softmax.negativeLogarithm(of: unit, Array(row))
    }
    let z = row[row.startIndex + unit]
    let chosen = t == 0 ? 0 : t * Activation.softplus.value(-z)
    if loss == .crossEntropy || t == 1 { return chosen }
    return chosen + (1 - t) * Activation.softplus.value(z)
  }

  /// The derivative by the outputs, or by the net inputs if the error is fused.
  func derivatives(netInputs: [Double], outputs: [Double], targets: [Double]) -> [Double] {
    precondition(targets.count == outputs.count)
    guard isFused else {
      return zip(outputs, targets).map { y, t in
        weight * loss.derivativeByOutput(target: t, output: y, rest: 1 - y)
      }
    }
    switch (loss, activation) {
    case (.crossEntropy, .softmax): return softmaxDerivatives(outputs, targets)
    case (.crossEntropy, _):
      return zip(netInputs, targets).map { -weight * $1 * Activation.logistic.value(-$0) }
    default: return zip(outputs, targets).map { weight * ($0 - $1) }
    }
  }

  /// y Σt − t.
  private func softmaxDerivatives(_ outputs: [Double], _ targets: [Double]) -> [Double] {
    var result = outputs
    for start in stride(from: 0, to: outputs.count, by: unitCount) {
      let row = start..<start + unitCount
      let mass = targets[row].reduce(0, +)
      for index in row { result[index] = weight * (outputs[index] * mass - targets[index]) }
    }
    return result
  }
}
