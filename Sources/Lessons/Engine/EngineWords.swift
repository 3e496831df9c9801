import Binding
import NeuralNet
import SourceText

/// The words of what the engine's results say, all in this file.
enum EngineWords {
  static let step = "step"
  static let epoch = "epoch"
  static let error = "error"
  static let parameter = "parameter"
  static let before = "before"
  static let after = "after"
  static let layer = "layer"
  static let number = "number"
  static let norm = "norm"
  static let change = "change"
  static let method = "method"
  static let example = "example"
  static let sequence = "sequence"
  static let theory = "variance of the weights in theory"
  static func measured(_ layers: Int) -> String {
    layers == 1 ? "measured" : "measured in layer 1"
  }
  static let signal = "variance of the outputs"
  static let gradientNorm = "norm of the gradient"
  static let signalTitle = "Variance of the outputs of each layer:"
  static let gradientTitle = "Norm of the gradient of each layer:"
  static func step(_ number: Int) -> String { "step \(grouped(number))" }
  static func layer(_ name: String) -> String { "layer \(name)" }
  static func target(_ name: String) -> String { "\(name), target" }

  static func count(_ number: Int, _ word: String) -> String {
    "\(grouped(number)) \(word)\(number == 1 ? "" : "s")"
  }

  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    for place in stride(from: digits.count - 3, to: 0, by: -3) where digits.count > 4 {
      digits.insert(",", at: place)
    }
    return String(digits)
  }

  static func dataset(_ data: NamedDataset) -> String {
    let kind: String
    switch data.content {
    case .examples: kind = count(data.count, "example")
    case .sequences(let sequences):
      kind =
        "\(count(data.count, "sequence")) of \(count(sequences.stepCount, "step"))"
    }
    return "\(kind) with \(count(data.inputNames.count, "input")) and "
      + "\(count(data.targetNames.count, "target"))."
  }

  static func more(_ number: Int) -> String { "And \(grouped(number)) more." }

  /// What a table of predictions leaves out, where rows may be steps of sequences; nil for nothing.
  static func more(_ rows: Int, steps: Int?) -> String? {
    guard rows > 0 else { return nil }
    guard let steps else { return more(rows) }
    return rows % steps == 0
      ? "And \(grouped(rows / steps)) more \(rows == steps ? sequence : sequence + "s")."
      : "And \(grouped(rows)) more steps."
  }

  static func plan(_ plan: TrainingPlan, examples: Int, steps: Int) -> String {
    let batch = min(plan.batchSize ?? examples, examples)
    let each = steps == 1 ? "" : ", each"
    let size =
      examples == 1
      ? "on the one example"
      : batch == examples
        ? "on all \(count(examples, "example"))"
        : "on \(batch == 1 ? "one" : "\(batch)") of the \(count(examples, "example"))"
    return "\(name(plan.optimizer)): \(count(steps, "step"))\(each) \(size)."
  }

  private static func name(_ optimizer: Optimizer) -> String {
    switch optimizer {
    case .gradientDescent(let rate): "Gradient descent with a learning rate of \(short(rate))"
    case .momentum(let rate, let momentum):
      "Momentum \(short(momentum)) with a learning rate of \(short(rate))"
    case .adam(let rate, _, _, _): "Adam with a learning rate of \(short(rate))"
    }
  }

  static func short(_ number: Double) -> String { NumberSpelling.exact(number, in: .unicode) }

  static func ending(_ record: TrainingRecord) -> String? {
    switch record.ending {
    case .finished, .timedOut, .cancelled: nil
    case .reachedTarget: "The target error was reached after \(count(record.steps, "step"))."
    case .diverged(let step):
      "The training diverged: at step \(grouped(step)) a number was infinite or undefined. "
        + "The parameters are those before it."
    }
  }

  static func correct(_ number: Int, of total: Int, _ unit: String?) -> String {
    "\(grouped(number)) of \(unit.map { count(total, $0) } ?? grouped(total)) are classified right."
  }

  // MARK: Transfer

  static func transfer(_ outcome: TransferOutcome, layers: Int, newParameters: Int) -> [String] {
    let removed = layers - outcome.keptLayers
    let added = outcome.request.added.count
    let intact = outcome.isIntact ? "bit for bit what they were" : "changed"
    return [
      "The first model has \(count(layers, "layer")) and "
        + "\(count(outcome.source.parameters.count, "parameter")).",
      "The second data set has \(count(outcome.request.examples.count, "example")).",
      "The last \(removed == 1 ? "layer is" : "\(removed) layers are") removed, and "
        + "\(count(outcome.keptLayers, "layer")) kept.",
      "\(count(added, "new layer")) with \(count(newParameters, "parameter")) "
        + "\(added == 1 ? "takes its" : "take their") place.",
      "The \(count(outcome.kept.count, "kept parameter")) are frozen; "
        + "after the training they are \(intact).",
      "Only the new layers are trained, in \(count(outcome.training.record.steps, "step")).",
    ]
  }

  // MARK: Diagnostics

  static func unfinished(_ record: TrainingRecord, _ limits: EngineLimits, _ range: ByteRange)
    -> Diagnostic
  {
    if record.ending == .cancelled {
      return Diagnostic(
        id: .interrupted, range: range,
        message: "the training was interrupted at step \(record.steps), so it has no result")
    }
    return Diagnostic(
      id: .tooSlow, range: range,
      message: "the training took more than \(short(limits.seconds)) seconds and had come to step "
        + "\(record.steps), so it has no result",
      hint: "--max-seconds raises the bound")
  }

  static func diverged(_ record: TrainingRecord, _ range: ByteRange) -> Diagnostic? {
    guard case .diverged(let step) = record.ending else { return nil }
    return Diagnostic(
      id: .divergence, severity: .warning, range: range,
      message: "the training diverged at step \(step): a number was infinite or undefined",
      hint: "a smaller learning rate, clipping or another initialization may help")
  }
}
