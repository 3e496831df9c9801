/// How one unit's error is computed, from its output or, where that would lose digits, from
/// its net input.
struct UnitErrorRule: Sendable {
  /// A loss and an activation that are computed together.
  struct Fusion: Sendable {
    enum Activation: Sendable {
      case logistic
      /// The unit's position in its layer, and the layer's index in the program.
      case softmax(Int, layer: Int)
    }

    let loss: Loss.CrossEntropy
    let activation: Activation
  }

  let loss: Loss
  let fusion: Fusion?
  /// One over the number of output units if the loss is a mean, else 1.
  let weight: Double
  let target: Int
  let netInput: Int
  let output: Int
  let error: Int

  /// The rules of all output units, in their order.
  static func all(
    in wiring: Wiring, at layout: Layout, loss: Loss, softmaxLayers layers: [Program.SoftmaxLayer]
  ) -> [UnitErrorRule] {
    wiring.outputs.enumerated().map { index, unit in
      UnitErrorRule(
        loss: loss,
        fusion: fusion(
          of: wiring.units[unit], at: layout.netInput(unit), with: loss, in: layers),
        weight: loss.isMean ? 1 / Double(wiring.unitsPerMean) : 1,
        target: layout.target(index), netInput: layout.netInput(unit),
        output: layout.output(unit), error: layout.error(index))
    }
  }

  private static func fusion(
    of unit: Network.Unit, at netInput: Int, with loss: Loss, in layers: [Program.SoftmaxLayer]
  ) -> Fusion? {
    guard let loss = loss.crossEntropy else { return nil }
    switch unit.activation {
    case .logistic: return Fusion(loss: loss, activation: .logistic)
    case .softmax:
      for (index, layer) in layers.enumerated() {
        guard let position = layer.netInputs.firstIndex(of: netInput) else { continue }
        return Fusion(loss: loss, activation: .softmax(position, layer: index))
      }
      return nil
    case .linear, .tanh, .relu, .leakyRelu, .elu, .selu, .softplus, .gelu, .silu, .hardSigmoid,
      .step, .sign:
      return nil
    }
  }
}
