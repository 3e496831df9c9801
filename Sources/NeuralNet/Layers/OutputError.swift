/// The error of a batch of output rows, and its way back to them.
struct OutputError {
  let loss: Loss
  let activation: Activation
  let unitCount: Int
  /// What a sample's error counts for in the total.
  let sampleWeight: Double
  /// Whether the outputs are the activation of the net inputs and nothing else.
  let isPlain: Bool

  /// What is computed from net inputs, which keeps the digits of saturated outputs.
  private enum Fusion {
    case logistic(Loss.CrossEntropy)
    /// Categorical cross entropy over a softmax layer.
    case softmax
  }

  /// Nil where the error is computed from the outputs.
  private var fusion: Fusion? {
    guard isPlain, let loss = loss.crossEntropy else { return nil }
    switch (activation, loss) {
    case (.logistic, _): return .logistic(loss)
    case (.softmax, .categorical): return .softmax
    case (.softmax, .binary), (.linear, _), (.tanh, _), (.relu, _), (.leakyRelu, _), (.elu, _),
      (.selu, _), (.softplus, _), (.gelu, _), (.silu, _), (.hardSigmoid, _), (.step, _), (.sign, _):
      return nil
    }
  }

  /// Whether `setDerivatives` gives those by the net inputs.
  var isFused: Bool { fusion != nil }

  private var weight: Double {
    loss.isMean ? sampleWeight / Double(unitCount) : sampleWeight
  }

  /// The error of all rows together.
  func total(netInputs: [Double], outputs: [Double], targets: [Double]) -> Double {
    precondition(targets.count == outputs.count)
    let fusion = fusion
    return netInputs.withUnsafeBufferPointer { z in
      var sum = 0.0
      for start in stride(from: 0, to: outputs.count, by: unitCount) {
        let row = UnsafeBufferPointer(rebasing: z[start..<start + unitCount])
        for unit in 0..<unitCount {
          let t = targets[start + unit]
          if let fusion {
            sum += error(fusion, of: unit, target: t, netInputs: row) + loss.targetTerm(t)
          } else {
            sum += loss.unitError(target: t, output: outputs[start + unit])
          }
        }
      }
      return sum * weight
    }
  }

  private func error(
    _ fusion: Fusion, of unit: Int, target t: Double, netInputs row: UnsafeBufferPointer<Double>
  ) -> Double {
    switch fusion {
    case .softmax: return t == 0 ? 0 : t * Softmax.negativeLogarithm(of: unit, row)
    case .logistic(let loss):
      let z = row[unit]
      let chosen = t == 0 ? 0 : t * Activation.softplus.value(-z)
      switch loss {
      case .binary: return t == 1 ? chosen : chosen + (1 - t) * Activation.softplus.value(z)
      case .categorical: return chosen
      }
    }
  }

  /// Writes the derivatives by the outputs, or by the net inputs if the error is fused.
  func setDerivatives(
    _ result: inout [Double], netInputs: [Double], outputs: [Double], targets: [Double]
  ) {
    precondition(targets.count == outputs.count && result.count == outputs.count)
    switch fusion {
    case nil:
      for (index, (y, t)) in zip(outputs, targets).enumerated() {
        result[index] = weight * loss.derivativeByOutput(target: t, output: y, rest: 1 - y)
      }
    case .softmax: setSoftmaxDerivatives(&result, outputs: outputs, targets: targets)
    case .logistic(.categorical):
      for (index, (z, t)) in zip(netInputs, targets).enumerated() {
        result[index] = -weight * t * Activation.logistic.value(-z)
      }
    case .logistic(.binary):
      for (index, (y, t)) in zip(outputs, targets).enumerated() { result[index] = weight * (y - t) }
    }
  }

  /// y Σt − t.
  private func setSoftmaxDerivatives(
    _ result: inout [Double], outputs: [Double], targets: [Double]
  ) {
    for start in stride(from: 0, to: outputs.count, by: unitCount) {
      let row = start..<start + unitCount
      var mass = 0.0
      for index in row { mass += targets[index] }
      for index in row { result[index] = weight * (outputs[index] * mass - targets[index]) }
    }
  }
}
