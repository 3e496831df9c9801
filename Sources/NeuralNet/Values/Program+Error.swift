import Platform

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
    // A layer of which one unit is aimed at is looked at once.
    if t == 0, fusion.loss == .categorical { return 0 }
    let (chosen, rest) = negativeLogarithms(rule, fusion.activation, memory: memory)
    var error = t == 0 ? 0 : t * chosen
    switch fusion.loss {
    case .binary: if t != 1 { error += (1 - t) * rest }
    case .categorical: error += rule.loss.targetTerm(t)
    }
    return rule.weight * error
  }

  /// −ln y and −ln(1 − y).
  private func negativeLogarithms(
    _ rule: UnitErrorRule, _ activation: UnitErrorRule.Fusion.Activation,
    memory: UnsafeBufferPointer<Double>
  ) -> (Double, Double) {
    switch activation {
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
      switch rule.fusion?.activation {
      case .logistic: Activation.logistic.value(-memory[rule.netInput])
      // Only that loss asks for it, and it takes a look at the whole layer.
      case .softmax(let position, let layer) where rule.loss == .binaryCrossEntropy:
        self.rest(of: position, in: softmaxLayers[layer], memory)
      case .softmax, nil: 1 - y
      }
    let slope = rule.loss.derivativeByOutput(target: memory[rule.target], output: y, rest: rest)
    return rule.weight * slope
  }

  /// 1 − y as the sum of the other outputs of the softmax layer.
  private func rest(
    of position: Int, in layer: SoftmaxLayer, _ memory: UnsafeBufferPointer<Double>
  ) -> Double {
    let outputs = layer.outputs
    return outputs.indices.reduce(0) { $1 == position ? $0 : $0 + memory[outputs[$1]] }
  }

  /// ∂E_U/∂target_U.
  private func derivativeByTarget(
    _ rule: UnitErrorRule, _ memory: UnsafeBufferPointer<Double>
  ) -> Double {
    guard let fusion = rule.fusion else {
      return rule.weight
        * rule.loss.derivativeByTarget(target: memory[rule.target], output: memory[rule.output])
    }
    let (chosen, rest) = negativeLogarithms(rule, fusion.activation, memory: memory)
    switch fusion.loss {
    case .binary: return rule.weight * (chosen - rest)
    case .categorical where rule.loss == .kullbackLeibler:
      let t = memory[rule.target]
      return t > 0 ? rule.weight * (chosen + log(t) + 1) : 0
    case .categorical: return rule.weight * chosen
    }
  }
}

extension Program {
  /// Hands the errors' adjoints on to the outputs, or round them to net inputs.
  func reverseErrors(
    _ memory: UnsafeBufferPointer<Double>, _ adjoints: inout some AdjointStore
  ) {
    for rule in errors { reverse(rule, memory, &adjoints) }
  }

  /// Hands one error's adjoint on.
  func reverse(
    _ rule: UnitErrorRule, _ memory: UnsafeBufferPointer<Double>,
    _ adjoints: inout some AdjointStore
  ) {
    let adjoint = adjoints.adjoint(of: rule.error)
    if adjoint == 0 { return }
    guard let fusion = rule.fusion else {
      adjoints.add(adjoint * derivativeByOutput(rule, memory), to: rule.output)
      return
    }
    switch fusion.activation {
    case .logistic:
      adjoints.add(
        adjoint * rule.weight * slopeByNetInput(rule, of: fusion.loss, memory), to: rule.netInput)
    case .softmax(let position, let layer):
      reverseSoftmaxError(
        rule, fusion.loss, of: position, in: softmaxLayers[layer], memory: memory,
        adjoints: &adjoints)
    }
  }

  /// The rule that computes a slot, if that is a unit's error.
  func errorRule(of slot: Int) -> UnitErrorRule? {
    let index = slot - layout.error(0)
    return errors.indices.contains(index) ? errors[index] : nil
  }

  /// What `reverse` hands an error's adjoint on to.
  func slotsReached(by rule: UnitErrorRule) -> [Int] {
    switch rule.fusion?.activation {
    case .softmax(_, let layer): softmaxLayers[layer].netInputs
    case .logistic: [rule.netInput]
    case nil: [rule.output]
    }
  }

  /// ∂E_U/∂net_U of a logistic unit: y − t, or −t (1 − y).
  private func slopeByNetInput(
    _ rule: UnitErrorRule, of loss: Loss.CrossEntropy, _ memory: UnsafeBufferPointer<Double>
  ) -> Double {
    let t = memory[rule.target]
    switch loss {
    case .binary: return memory[rule.output] - t
    case .categorical: return -t * Activation.logistic.value(-memory[rule.netInput])
    }
  }

  private func reverseSoftmaxError(
    _ rule: UnitErrorRule, _ loss: Loss.CrossEntropy, of position: Int, in layer: SoftmaxLayer,
    memory: UnsafeBufferPointer<Double>, adjoints: inout some AdjointStore
  ) {
    let (t, y) = (memory[rule.target], memory[rule.output])
    if t == 0, loss == .categorical, y.isFinite { return }
    let rest = rest(of: position, in: layer, memory)
    for (index, slot) in layer.netInputs.enumerated() {
      let output = memory[layer.outputs[index]]
      let (sign, share) = index == position ? (1.0, 1.0) : (-1.0, output / rest)
      var slope = index == position ? -t * rest : t * output
      switch loss {
      case .binary: if share.isFinite { slope += sign * (1 - t) * y * share }
      case .categorical: break
      }
      adjoints.add(adjoints.adjoint(of: rule.error) * rule.weight * slope, to: slot)
    }
  }

  /// Adds what only a reader wants to know and no way back needs: the derivatives by targets,
  /// and those of fused errors by outputs.
  func addErrorAdjoints(
    _ memory: UnsafeBufferPointer<Double>, _ adjoints: UnsafeMutableBufferPointer<Double>
  ) {
    for rule in errors {
      let adjoint = adjoints.adjoint(of: rule.error)
      if adjoint == 0 { continue }
      for slot in [rule.target, rule.output] {
        adjoints.add(adjoint * derivative(of: rule, besidesPathsBy: slot, memory), to: slot)
      }
    }
  }

  /// What the derivative of a unit's error by a slot has beside what is handed on: that by its
  /// target, and that of a fused error by its output.
  func derivative(
    of rule: UnitErrorRule, besidesPathsBy slot: Int, _ memory: UnsafeBufferPointer<Double>
  ) -> Double {
    if slot == rule.target { return derivativeByTarget(rule, memory) }
    return slot == rule.output && rule.fusion != nil ? derivativeByOutput(rule, memory) : 0
  }
}
