extension Program {
  /// Computes every unit's error; outputs and targets stand in `memory` already.
  func computeErrors(_ memory: UnsafeMutableBufferPointer<Double>) {
    for rule in errors { memory[rule.error] = error(rule, UnsafeBufferPointer(memory)) }
  }

  private func error(_ rule: UnitErrorRule, _ memory: UnsafeBufferPointer<Double>) -> Double {
    let t = memory[rule.target]
    guard let fusion = rule.fusion else {
      return rule.weight * rule.loss.unitError(target: t, output: memory[rule.output])
    }
    let (chosen, rest) = negativeLogarithms(rule, fusion, memory)
    var error = t == 0 ? 0 : t * chosen
    if rule.loss == .binaryCrossEntropy, t != 1 { error += (1 - t) * rest }
    return rule.weight * error
  }

  /// −ln y and −ln(1 − y).
  private func negativeLogarithms(
    _ rule: UnitErrorRule, _ fusion: UnitErrorRule.Fusion, _ memory: UnsafeBufferPointer<Double>
  ) -> (Double, Double) {
    switch fusion {
    case .softmax(let position, let layer):
      let z = softmaxLayers[layer].netInputs.map { memory[$0] }
      return (
        Softmax.negativeLogarithm(of: position, z),
        Softmax.negativeLogarithmOfRest(of: position, z)
      )
    case .logistic:
      let z = memory[rule.netInput]
      return (Activation.softplus.value(-z), Activation.softplus.value(z))
    }
  }

  /// ∂E_U/∂out_U.
  private func derivativeByOutput(
    _ rule: UnitErrorRule, _ memory: UnsafeBufferPointer<Double>
  ) -> Double {
    let y = memory[rule.output]
    let rest =
      switch rule.fusion {
      case .logistic: Activation.logistic.value(-memory[rule.netInput])
      case .softmax(let position, let layer): self.rest(of: position, in: layer, memory)
      case nil: 1 - y
      }
    let slope = rule.loss.derivativeByOutput(target: memory[rule.target], output: y, rest: rest)
    return rule.weight * slope
  }

  /// 1 − y as the sum of the other outputs of the softmax layer.
  private func rest(
    of position: Int, in layer: Int, _ memory: UnsafeBufferPointer<Double>
  ) -> Double {
    let outputs = softmaxLayers[layer].outputs
    return outputs.indices.reduce(0) { $1 == position ? $0 : $0 + memory[outputs[$1]] }
  }

  private func derivativeByTarget(
    _ rule: UnitErrorRule, _ memory: UnsafeBufferPointer<Double>
  ) -> Double {
    guard let fusion = rule.fusion else {
      return rule.weight
        * rule.loss.derivativeByTarget(target: memory[rule.target], output: memory[rule.output])
    }
    let (chosen, rest) = negativeLogarithms(rule, fusion, memory)
    return rule.weight * (rule.loss == .crossEntropy ? chosen : chosen - rest)
  }
}

extension Program {
  /// Hands the errors' adjoints on to the outputs, or round them to net inputs.
  func reverseErrors(
    _ memory: UnsafeBufferPointer<Double>, _ adjoints: UnsafeMutableBufferPointer<Double>
  ) {
    for rule in errors {
      let adjoint = adjoints[rule.error]
      if adjoint == 0 { continue }
      switch rule.fusion {
      case nil: adjoints[rule.output] += adjoint * derivativeByOutput(rule, memory)
      case .logistic:
        let (t, y) = (memory[rule.target], memory[rule.output])
        let slope =
          rule.loss == .crossEntropy
          ? -t * Activation.logistic.value(-memory[rule.netInput]) : y - t
        adjoints[rule.netInput] += adjoint * rule.weight * slope
      case .softmax(let position, let layer):
        reverseSoftmaxError(rule, position, layer, memory, adjoints)
      }
    }
  }

  private func reverseSoftmaxError(
    _ rule: UnitErrorRule, _ position: Int, _ layer: Int, _ memory: UnsafeBufferPointer<Double>,
    _ adjoints: UnsafeMutableBufferPointer<Double>
  ) {
    let (t, y) = (memory[rule.target], memory[rule.output])
    let rest = rest(of: position, in: layer, memory)
    let slots = softmaxLayers[layer]
    for (index, slot) in slots.netInputs.enumerated() {
      let output = memory[slots.outputs[index]]
      let (sign, share) = index == position ? (1.0, 1.0) : (-1.0, output / rest)
      var slope = index == position ? -t * rest : t * output
      if rule.loss == .binaryCrossEntropy, share.isFinite { slope += sign * (1 - t) * y * share }
      adjoints[slot] += adjoints[rule.error] * rule.weight * slope
    }
  }

  /// Adds what only a reader wants to know and no way back needs: the derivatives by targets,
  /// and those of fused errors by outputs.
  func addErrorAdjoints(
    _ memory: UnsafeBufferPointer<Double>, _ adjoints: UnsafeMutableBufferPointer<Double>
  ) {
    for rule in errors {
      let adjoint = adjoints[rule.error]
      if adjoint == 0 { continue }
      adjoints[rule.target] += adjoint * derivativeByTarget(rule, memory)
      if rule.fusion != nil {
        adjoints[rule.output] += adjoint * derivativeByOutput(rule, memory)
      }
    }
  }
}
