/// How one unit's error is computed, from its output or, where that would lose digits, from
/// its net input.
struct UnitErrorRule: Sendable {
  /// A loss and an activation that are computed together.
  ///
  /// The logarithm of a saturated output is lost; as a function of the net input it is not.
  enum Fusion: Sendable {
    case logistic
    /// The unit's position in its layer, and the layer's index in the program.
    case softmax(Int, layer: Int)
  }

  let loss: Loss
  let fusion: Fusion?
  /// One over the number of output units if the loss is a mean, else 1.
  let weight: Double
  let target: Int
  let netInput: Int
  let output: Int
  let error: Int

  static func all(
    _ wiring: Wiring, _ layout: Layout, _ loss: Loss, _ layers: [Program.SoftmaxLayer]
  ) -> [UnitErrorRule] {
    wiring.outputs.enumerated().map { index, unit in
      UnitErrorRule(
        loss: loss,
        fusion: fusion(wiring.units[unit].activation, layout.netInput(unit), loss, layers),
        weight: loss.isMean ? 1 / Double(wiring.unitsPerMean) : 1,
        target: layout.target(index), netInput: layout.netInput(unit),
        output: layout.output(unit), error: layout.error(index))
    }
  }

  private static func fusion(
    _ activation: Activation, _ netInput: Int, _ loss: Loss, _ layers: [Program.SoftmaxLayer]
  ) -> Fusion? {
    guard loss == .binaryCrossEntropy || loss == .crossEntropy else { return nil }
    if activation == .logistic { return .logistic }
    for (index, layer) in layers.enumerated() {
      if let position = layer.netInputs.firstIndex(of: netInput) {
        return .softmax(position, layer: index)
      }
    }
    return nil
  }
}
