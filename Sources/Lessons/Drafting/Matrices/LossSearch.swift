import MathNotation
import NeuralNet

/// Finds the loss and the targets of which a note shows the error and its slopes by the net inputs of the last layer.
struct LossSearch {
  let drafter: MatrixDrafter
  let pass: LayerPass
  /// What the names of inputs and parameters begin with.
  let used: Set<String>

  /// What is tried, first what goes with the activation.
  private var losses: [Loss] {
    let entropies: [Loss] = [.crossEntropy, .binaryCrossEntropy]
    let squares: [Loss] = [.halfSquaredError, .squaredError, .meanSquaredError]
    return pass.activations.last == .softmax ? entropies + squares : squares + entropies.reversed()
  }
  /// Names by which targets usually go.
  private static let usualHeads: Set<String> = ["y", "Y", "t", "T", "d", "target"]
  /// Names by which the rate goes.
  static let rateKeys: Set<String> = ["eta", "alpha"]
  /// What the error weighs where it is shown.
  private static let errorWeight = 5
  /// What has to be shown: a number of three decimals.
  private static let enough = 3
  /// How far a net input is moved to see the slope.
  private static let nudge = 1e-5

  /// A loss with its targets, their name and the error.
  typealias Finding = (loss: Loss, targets: [Double], name: Name, error: Double)

  /// The one that the note shows most of; `nil` where it shows nothing of any.
  var found: Finding? {
    var best: (finding: Finding, weight: Int)?
    for (name, targets) in targets {
      for loss in losses {
        let weight = weight(of: loss, targets)
        if weight > max(best?.weight ?? 0, Self.enough - 1) {
          best = ((loss, targets, name, Self.value(loss, targets, pass.outputs)), weight)
        }
      }
    }
    return best?.finding
  }

  /// The vectors that have an entry for each output; those with usual names come first.
  private var targets: [(name: Name, entries: [Double])] {
    let (written, names) = (drafter.written, drafter.plain.names)
    let alone = written.order.compactMap { name in
      written.matrices[name].map { (name: name, entries: $0.entries) }
    }
    let lists = written.inputs.map { (name: $0.name, entries: $0.entries) }
    let fitting = (alone + lists).filter { name, entries in
      entries.count == pass.outputs.count && !used.contains(names.parts(name).head)
        && names.parts(name).marks.isEmpty && !Self.rateKeys.contains(names.key(name))
    }
    func isUsual(_ name: Name) -> Bool { Self.usualHeads.contains(names.parts(name).head) }
    return fitting.filter { isUsual($0.name) } + fitting.filter { !isUsual($0.name) }
  }

  private func weight(of loss: Loss, _ targets: [Double]) -> Int {
    guard let activation = pass.activations.last else { return 0 }
    let value = Self.value(loss, targets, pass.outputs)
    guard value.isFinite else { return 0 }
    let slopes = pass.netInputs.indices.map { index -> Double in
      let ends = [Self.nudge, -Self.nudge].map { nudge in
        var moved = pass.netInputs
        moved[index] += nudge
        return Self.value(loss, targets, LayerPass.outputs(of: activation, moved))
      }
      return (ends[0] - ends[1]) / (2 * Self.nudge)
    }
    let shown = drafter.shown
    return (shown.isCertain(of: value) ? Self.errorWeight : 0) + shown.weight(of: slopes)
  }

  private static func value(_ loss: Loss, _ targets: [Double], _ outputs: [Double]) -> Double {
    zip(targets, outputs).reduce(0) { sum, pair in
      let term = loss.term(
        target: .constant(pair.0), output: .constant(pair.1), outputUnits: targets.count)
      return sum + (term.value { _ in nil } ?? .nan)
    }
  }
}
