extension LayeredNetwork {
  /// Whether the loss is computed from net inputs, which keeps the digits of saturated outputs.
  var isFused: Bool {
    let last = layers.count
    guard !skips.contains(where: { $0.to == last && $0.place == .postActivation }) else {
      return false
    }
    return switch (loss, layers[last - 1].activation) {
    case (.binaryCrossEntropy, .logistic), (.crossEntropy, .logistic), (.crossEntropy, .softmax):
      true
    default: false
    }
  }

  private var unitWeight: Double { loss.isMean ? 1 / Double(outputCount) : 1 }

  private func sampleWeight(_ batch: Batch) -> Double {
    reduction == .mean ? 1 / Double(batch.count) : 1
  }

  /// The error of a whole batch, without any penalty.
  package func totalError(_ pass: LayerPass) -> Double {
    let outputs = pass.outputs[layers.count]
    let netInputs = pass.netInputs[layers.count - 1]
    let fused = isFused
    var sum = 0.0
    for sample in 0..<pass.batch.count {
      for unit in 0..<outputCount {
        let index = sample * outputCount + unit
        let t = pass.batch.targets[index]
        sum +=
          fused
          ? fusedError(t, unit, netInputs[sample * outputCount..<(sample + 1) * outputCount])
          : loss.unitError(target: t, output: outputs[index])
      }
    }
    return sum * unitWeight * sampleWeight(pass.batch)
  }

  private func fusedError(_ t: Double, _ unit: Int, _ row: ArraySlice<Double>) -> Double {
    if layers[layers.count - 1].activation == .softmax {
      return t == 0 ? 0 : t * Softmax.negativeLogarithm(of: unit, Array(row))
    }
    let z = row[row.startIndex + unit]
    let chosen = t == 0 ? 0 : t * Activation.softplus.value(-z)
    if loss == .crossEntropy || t == 1 { return chosen }
    return chosen + (1 - t) * Activation.softplus.value(z)
  }

  /// The derivative of the total error by the outputs, or by the last net inputs if it is fused.
  func errorDerivatives(_ pass: LayerPass) -> [Double] {
    let outputs = pass.outputs[layers.count]
    let targets = pass.batch.targets
    let weight = unitWeight * sampleWeight(pass.batch)
    precondition(targets.count == outputs.count)
    guard isFused else {
      return zip(outputs, targets).map { y, t in
        weight * loss.derivativeByOutput(target: t, output: y, rest: 1 - y)
      }
    }
    switch (loss, layers[layers.count - 1].activation) {
    case (.crossEntropy, .softmax): return softmaxDerivatives(outputs, targets, weight)
    case (.crossEntropy, _):
      return zip(pass.netInputs[layers.count - 1], targets).map { z, t in
        -weight * t * Activation.logistic.value(-z)
      }
    default: return zip(outputs, targets).map { weight * ($0 - $1) }
    }
  }

  /// y Σt − t.
  private func softmaxDerivatives(
    _ outputs: [Double], _ targets: [Double], _ weight: Double
  ) -> [Double] {
    var result = outputs
    for start in stride(from: 0, to: outputs.count, by: outputCount) {
      let row = start..<start + outputCount
      let mass = targets[row].reduce(0, +)
      for index in row { result[index] = weight * (outputs[index] * mass - targets[index]) }
    }
    return result
  }
}
