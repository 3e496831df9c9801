extension ElmanNetwork {
  /// ∂E/∂P for each parameter P, by going back through all steps (backpropagation through time;
  /// Werbos, 1990).
  ///
  /// ∂E/∂h_t = W_yᵀ δy_t + W_hᵀ δ_{t+1}. The batch must have targets.
  ///
  /// Complexity: O(steps · samples · parameters).
  package func backward(_ pass: SequencePass) -> [Double] {
    var gradient = Array(repeating: 0.0, count: parameters.count)
    let empty = Array(repeating: 0.0, count: pass.batch.count * stateCount)
    var byState = empty
    var (outputWeights, stateWeights) = ([Double](), [Double]())
    for t in pass.outputs.indices.reversed() {
      let outputDelta = outputDelta(t, pass)
      outputMap.addGradient(outputDelta, pass.states[t + 1], into: &gradient)
      outputMap.addInputGradient(
        parameters, outputDelta, into: &byState, using: &outputWeights)
      var delta = byState
      stateActivation.turnToDeltas(
        &delta, netInputs: pass.stateNetInputs[t], outputs: pass.states[t + 1],
        unitCount: stateCount)
      inputMap.addGradient(delta, pass.batch.inputs[t], into: &gradient)
      stateMap.addGradient(delta, pass.states[t], into: &gradient)
      byState = empty
      stateMap.addInputGradient(parameters, delta, into: &byState, using: &stateWeights)
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
