/// The derivatives of a batch's total error, in the shapes of `SequencePass`.
package struct SequenceGradient: Sendable {
  /// By each parameter, in the network's order.
  package fileprivate(set) var parameters: [Double]
  /// By the net inputs of the states.
  package fileprivate(set) var stateDeltas: [[Double]]
  /// By the net inputs of the outputs; nought where a step has no targets.
  package fileprivate(set) var outputDeltas: [[Double]]
  package fileprivate(set) var inputs: [[Double]]
  /// By h_0, over all samples.
  package fileprivate(set) var initialState: [Double]
}

extension ElmanNetwork: Trainable {
  /// Nothing is kept from step to step.
  package struct Workspace: Sendable {}

  package func makeWorkspace() -> Workspace { Workspace() }

  package func totalError(of batch: SequenceBatch) -> Double { totalError(forward(batch)) }

  package func computeGradient(
    of examples: SequenceBatch, into gradient: inout [Double], using workspace: inout Workspace
  ) -> Double {
    let pass = forward(examples)
    gradient = backward(pass).parameters
    return totalError(pass)
  }

  /// The recurrent layer, then the output layer.
  package var parameterGroups: [ParameterGroup] {
    [
      ParameterGroup(
        name: "1",
        indices: Array(inputMap.weights) + Array(stateMap.weights) + Array(stateMap.biases)),
      ParameterGroup(name: "2", indices: Array(outputMap.weights) + Array(outputMap.biases)),
    ]
  }

  /// Goes back through all steps (backpropagation through time; Werbos, 1990).
  ///
  /// ∂E/∂h_t = W_yᵀ δy_t + W_hᵀ δ_{t+1}. The batch must have targets.
  ///
  /// Complexity: O(steps · samples · parameters).
  package func backward(_ pass: SequencePass) -> SequenceGradient {
    let steps = pass.outputs.count
    var gradient = SequenceGradient(
      parameters: Array(repeating: 0, count: parameters.count),
      stateDeltas: Array(repeating: [], count: steps),
      outputDeltas: Array(repeating: [], count: steps),
      inputs: pass.batch.inputs.map { Array(repeating: 0, count: $0.count) },
      initialState: Array(repeating: 0, count: stateCount))
    let empty = Array(repeating: 0.0, count: pass.batch.count * stateCount)
    var byState = empty
    var (outputWeights, inputWeights, stateWeights) = ([Double](), [Double](), [Double]())
    for t in (0..<steps).reversed() {
      let outputDelta = outputDelta(t, pass)
      outputMap.addGradient(outputDelta, pass.states[t + 1], into: &gradient.parameters)
      outputMap.addInputGradient(
        parameters, outputDelta, into: &byState, using: &outputWeights)
      var delta = byState
      stateActivation.turnToDeltas(
        &delta, netInputs: pass.stateNetInputs[t], outputs: pass.states[t + 1],
        unitCount: stateCount)
      inputMap.addGradient(delta, pass.batch.inputs[t], into: &gradient.parameters)
      stateMap.addGradient(delta, pass.states[t], into: &gradient.parameters)
      inputMap.addInputGradient(
        parameters, delta, into: &gradient.inputs[t], using: &inputWeights)
      byState = empty
      stateMap.addInputGradient(parameters, delta, into: &byState, using: &stateWeights)
      gradient.outputDeltas[t] = outputDelta
      gradient.stateDeltas[t] = delta
    }
    for start in stride(from: 0, to: byState.count, by: stateCount) {
      for unit in 0..<stateCount { gradient.initialState[unit] += byState[start + unit] }
    }
    return gradient
  }

  private func outputDelta(_ t: Int, _ pass: SequencePass) -> [Double] {
    let (z, y) = (pass.outputNetInputs[t], pass.outputs[t])
    var delta = Array(repeating: 0.0, count: y.count)
    guard let targets = targets(of: t, pass) else { return delta }
    let error = outputError(pass.batch)
    error.setDerivatives(&delta, netInputs: z, outputs: y, targets: targets)
    if !error.isFused {
      outputActivation.turnToDeltas(&delta, netInputs: z, outputs: y, unitCount: outputCount)
    }
    return delta
  }
}
