/// How one unit's error is computed, from its output or, where that would lose digits, from
/// its net input.
struct UnitErrorRule: Sendable {
  /// A loss and an activation that are computed together.
  ///
  /// The logarithm of a saturated output is lost; as a function of the net input it is not.
  enum Fusion: Sendable {
    case logistic
    /// The unit's position in its layer, and the slots of the layer's net inputs.
    case softmax(Int, [Int])
  }

  let loss: Loss
  let fusion: Fusion?
  /// One over the number of output units if the loss is a mean, else 1.
  let weight: Double
  let target: Int
  let netInput: Int
  let output: Int
  let error: Int

  static func all(_ wiring: Wiring, _ layout: Layout, _ loss: Loss) -> [UnitErrorRule] {
    wiring.outputs.enumerated().map { index, unit in
      UnitErrorRule(
        loss: loss, fusion: fusion(unit, wiring, layout, loss),
        weight: loss.isMean ? 1 / Double(wiring.outputs.count) : 1,
        target: layout.target(index), netInput: layout.netInput(unit),
        output: layout.output(unit), error: layout.error(index))
    }
  }

  private static func fusion(
    _ unit: Int, _ wiring: Wiring, _ layout: Layout, _ loss: Loss
  ) -> Fusion? {
    guard loss == .binaryCrossEntropy || loss == .crossEntropy else { return nil }
    switch wiring.units[unit].activation {
    case .logistic: return .logistic
    case .softmax:
      let group = wiring.softmaxGroup[unit]
      return .softmax(group.firstIndex(of: unit) ?? 0, group.map(layout.netInput))
    default: return nil
    }
  }
}

extension UnitErrorRule {
  func value(_ memory: [Double]) -> Double {
    let t = memory[target]
    guard fusion != nil else {
      return weight * loss.unitError(target: t, output: memory[output])
    }
    let (chosen, rest) = negativeLogarithms(memory)
    var error = t == 0 ? 0 : t * chosen
    if loss == .binaryCrossEntropy, t != 1 { error += (1 - t) * rest }
    return weight * error
  }

  /// −ln y and −ln(1 − y).
  private func negativeLogarithms(_ memory: [Double]) -> (Double, Double) {
    switch fusion {
    case .softmax(let position, let slots):
      let z = slots.map { memory[$0] }
      return (
        Softmax.negativeLogarithm(of: position, z),
        Softmax.negativeLogarithmOfRest(of: position, z)
      )
    case .logistic, nil:
      let z = memory[netInput]
      return (Activation.softplus.value(-z), Activation.softplus.value(z))
    }
  }

  func derivativeByOutput(_ memory: [Double]) -> Double {
    let y = memory[output]
    let rest =
      switch fusion {
      case .logistic: Activation.logistic.value(-memory[netInput])
      case .softmax(let position, let slots): Self.rest(of: position, slots, memory)
      case nil: 1 - y
      }
    return weight * loss.derivativeByOutput(target: memory[target], output: y, rest: rest)
  }

  /// 1 − y as the sum of the other outputs of the softmax layer.
  private static func rest(of position: Int, _ slots: [Int], _ memory: [Double]) -> Double {
    let outputs = Softmax.values(slots.map { memory[$0] })
    return outputs.indices.reduce(0) { $1 == position ? $0 : $0 + outputs[$1] }
  }

  private func derivativeByTarget(_ memory: [Double]) -> Double {
    guard fusion != nil else {
      return weight * loss.derivativeByTarget(target: memory[target], output: memory[output])
    }
    let (chosen, rest) = negativeLogarithms(memory)
    return weight * (loss == .crossEntropy ? chosen : chosen - rest)
  }

  /// Hands the error's adjoint on to the target and to the output, or round it to net inputs.
  func reverse(_ memory: [Double], _ adjoints: inout [Double]) {
    let adjoint = adjoints[error]
    adjoints[target] += adjoint * derivativeByTarget(memory)
    let t = memory[target]
    let y = memory[output]
    switch fusion {
    case nil: adjoints[output] += adjoint * derivativeByOutput(memory)
    case .logistic:
      let slope = loss == .crossEntropy ? -t * Activation.logistic.value(-memory[netInput]) : y - t
      adjoints[netInput] += adjoint * weight * slope
    case .softmax(let position, let slots):
      let outputs = Softmax.values(slots.map { memory[$0] })
      let rest = Self.rest(of: position, slots, memory)
      for (index, slot) in slots.enumerated() {
        let (sign, share) = index == position ? (1.0, 1.0) : (-1.0, outputs[index] / rest)
        var slope = index == position ? -t * rest : t * outputs[index]
        if loss == .binaryCrossEntropy, share.isFinite { slope += sign * (1 - t) * y * share }
        adjoints[slot] += adjoint * weight * slope
      }
    }
  }
}
