import Binding
import NeuralNet
import SourceText

/// The words of what trainings show and say.
enum TrainWords {
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
  static let gradientTitle = "Norm of the gradient of each layer:"
  static func step(_ number: Int) -> String { "step \(EngineWords.grouped(number))" }
  static func layer(_ name: String) -> String { "layer \(name)" }

  /// What stands over the errors from other seeds.
  static func anew(_ seeds: [UInt64]) -> String {
    "The same training from \(EngineWords.seeds(seeds)):"
  }

  /// The places of the lowest, the median and the highest of so many sorted numbers, with their names.
  static func places(of count: Int) -> [(name: String, place: Int)] {
    let all = [("lowest", 0), ("median", (count - 1) / 2), ("highest", count - 1)]
    return count < 3 ? Array(all.dropFirst(3 - count)) : all
  }

  /// The title of all rows, where the table above has only some.
  static func all(_ rows: Int) -> String { "All \(EngineWords.count(rows, "row"))" }

  /// How a model was trained, in so many steps.
  static func plan(_ plan: TrainingPlan, examples: Int, steps: Int) -> String {
    let batch = min(plan.batchSize ?? examples, examples)
    let each = steps == 1 ? "" : ", each"
    let size =
      examples == 1
      ? "on the one example"
      : batch == examples
        ? "on all \(EngineWords.count(examples, "example"))"
        : "on \(batch == 1 ? "one" : "\(batch)") of the \(EngineWords.count(examples, "example"))"
    return "\(name(plan.optimizer)): \(EngineWords.count(steps, "step"))\(each) \(size)."
  }

  private static func name(_ optimizer: Optimizer) -> String {
    switch optimizer {
    case .gradientDescent(let rate):
      "Gradient descent with a learning rate of \(EngineWords.short(rate))"
    case .momentum(let rate, let momentum):
      "Momentum \(EngineWords.short(momentum)) with a learning rate of \(EngineWords.short(rate))"
    case .adam(let rate, _, _, _): "Adam with a learning rate of \(EngineWords.short(rate))"
    }
  }

  /// How a training ended; nil where it did all its steps.
  static func ending(_ record: TrainingRecord) -> String? {
    switch record.ending {
    case .finished, .timedOut, .cancelled: nil
    case .reachedTarget:
      "The target error was reached after \(EngineWords.count(record.steps, "step"))."
    case .diverged(let step):
      "The training diverged: at step \(EngineWords.grouped(step)) a number was infinite or undefined. "
        + "The parameters are those before it."
    }
  }

  // MARK: Diagnostics

  /// A training that came to no end.
  static func unfinished(
    _ record: TrainingRecord, limits: EngineLimits, at range: ByteRange
  ) -> Diagnostic {
    if record.ending == .cancelled {
      return Diagnostic(
        id: .interrupted, range: range,
        message: "the training was interrupted at step \(record.steps), so it has no result")
    }
    return Diagnostic(
      id: .tooSlow, range: range,
      message:
        "the training took more than \(EngineWords.short(limits.seconds)) seconds and had come to step "
        + "\(record.steps), so it has no result",
      hint: "--max-seconds raises the bound")
  }

  /// A training in which a number became infinite; nil if none did.
  static func diverged(_ record: TrainingRecord, at range: ByteRange) -> Diagnostic? {
    guard case .diverged(let step) = record.ending else { return nil }
    return Diagnostic(
      id: .divergence, severity: .warning, range: range,
      message: "the training diverged at step \(step): a number was infinite or undefined",
      hint: "a smaller learning rate, clipping or another initialization may help")
  }
}
