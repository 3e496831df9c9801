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
  /// What a slope weighs at most where it is shown.
  private static let slopeWeight = 3
  /// What has to be shown: a number of three decimals.
  private static let enough = 3
  /// How far a net input is moved to see the slope.
  private static let nudge = 1e-5

  /// A loss with its targets, their name and the error.
  typealias Finding = (
    loss: Loss, targets: [Double], name: Name, error: Double, isMean: Bool
  )

  /// The one that the note shows most of; `nil` where it shows nothing of any.
  var found: Finding? {
    var best: (finding: Finding, weight: Int)?
    for (name, targets) in targets {
      for loss in losses {
        for isMean in pass.samples > 1 ? [true, false] : [false] {
          let weight = weight(of: loss, targets, isMean)
          if weight > max(best?.weight ?? 0, Self.enough - 1) {
            let error = value(loss, targets, pass.outputs, isMean)
            best = ((loss, targets, name, error, isMean), weight)
          }
        }
      }
    }
    return best?.finding
  }

  /// The vectors that have an entry for each output; those with usual names come first.
  private var targets: [(name: Name, entries: [Double])] {
    let (written, names) = (drafter.written, drafter.plain.names)
    let alone = written.order.flatMap { name in
      (written.matrices[name].map(entries) ?? []).map { (name: name, entries: $0) }
    }
    let lists = written.inputs.map { (name: $0.name, entries: $0.entries) }
    let fitting = (alone + lists).filter { name, entries in
      entries.count == pass.outputs.count && !used.contains(names.parts(name).head)
        && names.parts(name).marks.isEmpty && !Self.rateKeys.contains(names.key(name))
    }
    func isUsual(_ name: Name) -> Bool { Self.usualHeads.contains(names.parts(name).head) }
    return fitting.filter { isUsual($0.name) } + fitting.filter { !isUsual($0.name) }
  }

  /// The ways to read a matrix: with several samples, those of one behind those of the other.
  private func entries(of matrix: WrittenMatrix) -> [[Double]] {
    if pass.samples == 1 || matrix.isVector { return [matrix.entries] }
    return [false, true].map { matrix.rows(exchanged: $0) }.filter { $0.count == pass.samples }
      .map { Array($0.joined()) }
  }

  private func weight(of loss: Loss, _ targets: [Double], _ isMean: Bool) -> Int {
    guard let activation = pass.activations.last else { return 0 }
    let value = value(loss, targets, pass.outputs, isMean)
    guard value.isFinite else { return 0 }
    let slopes = pass.netInputs.indices.map { index -> Double in
      let ends = [Self.nudge, -Self.nudge].map { nudge in
        var moved = pass.netInputs
        moved[index] += nudge
        let outputs = LayerPass.outputs(of: activation, moved, samples: pass.samples)
        return self.value(loss, targets, outputs, isMean)
      }
      return (ends[0] - ends[1]) / (2 * Self.nudge)
    }
    let shown = drafter.shown
    // The slopes of one sample are those of the mean of them all times their number, and stand there anyhow.
    let isOfBatch = pass.samples > 1 && shown.isCertain(of: value)
    return (shown.isCertain(of: value) ? Self.errorWeight : 0) + shown.weight(of: slopes)
      + (isOfBatch ? Self.slopeWeight * slopes.count : 0)
  }

  /// The error of all samples: the sum of theirs, or the mean.
  private func value(
    _ loss: Loss, _ targets: [Double], _ outputs: [Double], _ isMean: Bool
  ) -> Double {
    let units = targets.count / pass.samples
    let sum = zip(targets, outputs).reduce(0.0) { sum, pair in
      let term = loss.term(target: .constant(pair.0), output: .constant(pair.1), outputUnits: units)
      return sum + (term.value { _ in nil } ?? .nan)
    }
    return isMean ? sum / Double(pass.samples) : sum
  }
}
