/// A batch's way through the steps; every row of numbers is count × units, sample by sample.
package struct SequencePass: Sendable {
  /// What it began with.
  package let batch: SequenceBatch
  /// The net inputs of h_1 to h_T.
  package fileprivate(set) var stateNetInputs: [[Double]] = []
  /// h_0 to h_T.
  package fileprivate(set) var states: [[Double]]
  /// The net inputs of y_1 to y_T.
  package fileprivate(set) var outputNetInputs: [[Double]] = []
  /// y_1 to y_T.
  package fileprivate(set) var outputs: [[Double]] = []
}

extension ElmanNetwork {
  /// Computes all states and outputs, step by step.
  ///
  /// The batch's rows must have the network's number of inputs.
  ///
  /// Complexity: O(steps · samples · parameters).
  package func forward(_ batch: SequenceBatch) -> SequencePass {
    let start = (0..<batch.count).flatMap { _ in initialState }
    var pass = SequencePass(batch: batch, states: [start])
    for (t, inputs) in batch.inputs.enumerated() {
      precondition(inputs.count == batch.count * inputCount)
      var z = Array(repeating: 0.0, count: batch.count * stateCount)
      stateMap.setBiases(parameters, into: &z)
      inputMap.addProduct(parameters, inputs, into: &z)
      stateMap.addProduct(parameters, pass.states[t], into: &z)
      var state = z
      stateActivation.apply(z, into: &state, unitCount: stateCount)
      var zy = Array(repeating: 0.0, count: batch.count * outputCount)
      outputMap.setBiases(parameters, into: &zy)
      outputMap.addProduct(parameters, state, into: &zy)
      var y = zy
      outputActivation.apply(zy, into: &y, unitCount: outputCount)
      pass.stateNetInputs.append(z)
      pass.states.append(state)
      pass.outputNetInputs.append(zy)
      pass.outputs.append(y)
    }
    return pass
  }

  /// The error of a whole batch, summed over its steps, without any penalty.
  package func totalError(_ pass: SequencePass) -> Double {
    let error = outputError(pass.batch)
    return pass.outputs.indices.reduce(0) { sum, t in
      guard let targets = targets(of: t, pass) else { return sum }
      let own = error.total(
        netInputs: pass.outputNetInputs[t], outputs: pass.outputs[t], targets: targets)
      return sum + own
    }
  }

  func outputError(_ batch: SequenceBatch) -> OutputError {
    OutputError(
      loss: loss, activation: outputActivation, unitCount: outputCount,
      sampleWeight: reduction == .mean ? 1 / Double(batch.count) : 1, isPlain: true)
  }

  /// The targets of a step, counted from 0, if it has any; those of one step alone are the last's.
  func targets(of t: Int, _ pass: SequencePass) -> [Double]? {
    if errorSteps == .all, pass.batch.targets.count == pass.outputs.count {
      return pass.batch.targets[t]
    }
    return t == pass.outputs.count - 1 ? pass.batch.targets.last : nil
  }
}
