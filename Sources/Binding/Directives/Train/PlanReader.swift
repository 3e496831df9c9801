import NeuralNet
import SourceText

/// Reads how a model is to be trained, for `train` and `transfer`.
struct PlanReader {
  static let keys = [
    "steps", "epochs", "batch", "optimizer", "learning_rate", "momentum", "beta1", "beta2",
    "epsilon", "l1", "l2", "clip_norm", "clip_value", "shuffle", "seed", "stop_at", "record",
  ]

  let limits: EngineLimits
  let fields: [String: BodyNode.Entry]
  /// The learning rate of the network, if it has one.
  let rate: Double?

  /// The plan; nil after a diagnostic.
  ///
  /// Batches are shuffled where a seed or `shuffle: yes` is given.
  func read(_ reader: inout DirectiveReader, examples: Int) -> TrainingPlan? {
    guard let optimizer = optimizer(&reader), let length = length(&reader) else { return nil }
    var plan = TrainingPlan(optimizer, length)
    if let field = fields["batch"] { plan.batchSize = reader.whole(field, of: "batch", atLeast: 1) }
    let steps = plan.stepCount(examples: examples)
    if steps > limits.steps, let field = fields["epochs"] ?? fields["steps"] {
      let isWritten = steps == .max || fields["steps"] != nil
      let text = isWritten ? field.value.text ?? "" : "\(steps)"
      reader.report(
        .engine(.tooMany(text, of: "steps", limit: limits.steps, option: "max-steps")),
        at: field.value.range)
    }
    let seed = fields["seed"].flatMap { reader.seed($0) }
    let shuffles = fields["shuffle"].flatMap { reader.flag($0, named: "shuffle") }
    if shuffles ?? (seed != nil && plan.batchSize != nil) { plan.shuffleSeed = seed ?? 0 }
    readPenalty(&plan, &reader)
    if let field = fields["clip_norm"] {
      plan.clipping = reader.positive(field, of: "clip_norm").map { .norm(limit: $0) }
    } else if let field = fields["clip_value"] {
      plan.clipping = reader.positive(field, of: "clip_value").map { .value(limit: $0) }
    }
    if let field = fields["stop_at"] {
      plan.stops.targetError = reader.number(field, of: "stop_at")
    }
    if let field = fields["record"] {
      plan.recordInterval = reader.whole(field, of: "record", atLeast: 1)
      let points = steps / max(1, plan.recordInterval ?? 1)
      if points > 1000 {
        reader.report(
          .engine(.tooMany("\(points)", of: "records", limit: 1000, option: nil)),
          at: field.value.range)
      }
    }
    plan.stops.seconds = limits.seconds
    return reader.hasErrors ? nil : plan
  }

  private func readPenalty(_ plan: inout TrainingPlan, _ reader: inout DirectiveReader) {
    let l1 = fields["l1"].flatMap { reader.number($0, of: "l1") }
    let l2 = fields["l2"].flatMap { reader.number($0, of: "l2") }
    if l1 != nil || l2 != nil { plan.penalty = Penalty(l1: l1 ?? 0, l2: l2 ?? 0) }
  }

  private func length(_ reader: inout DirectiveReader) -> TrainingPlan.Length? {
    switch (fields["steps"], fields["epochs"]) {
    case (let steps?, nil): return reader.whole(steps, of: "steps").map { .steps($0) }
    case (nil, let epochs?): return reader.whole(epochs, of: "epochs").map { .epochs($0) }
    case (_?, let epochs?): reader.report(.engine(.lengthTwice), at: epochs.key.range)
    case (nil, nil): reader.report(.engine(.noLength), at: nil)
    }
    return nil
  }

  private func optimizer(_ reader: inout DirectiveReader) -> Optimizer? {
    let words = NetworkWords.optimizers.map { (word: $0, value: $0) }
    var name = "gradient descent"
    if let field = fields["optimizer"] {
      guard let word = reader.word(field, named: "optimizer", in: words) else { return nil }
      name = word
    }
    let own = ["momentum": ["momentum"], "adam": ["beta1", "beta2", "epsilon"]][name] ?? []
    for key in ["momentum", "beta1", "beta2", "epsilon"] where !own.contains(key) {
      if let field = fields[key] {
        reader.report(.engine(.keyOfOptimizer(key, name)), at: field.key.range)
      }
    }
    let given = fields["learning_rate"].map { reader.positive($0, of: "learning_rate") }
    if let given, given == nil { return nil }
    let rate = given ?? self.rate
    let share = { (key: String, usual: Double, reader: inout DirectiveReader) in
      fields[key].map { reader.share($0, of: key) ?? usual } ?? usual
    }
    if name == "adam" {
      let epsilon = fields["epsilon"].flatMap { reader.positive($0, of: "epsilon") } ?? 1e-8
      return .adam(
        learningRate: given.flatMap { $0 } ?? 0.001, beta1: share("beta1", 0.9, &reader),
        beta2: share("beta2", 0.999, &reader), epsilon: epsilon)
    }
    guard let rate else {
      reader.report(.engine(.needsRate), at: nil)
      return nil
    }
    return name == "momentum"
      ? .momentum(learningRate: rate, momentum: share("momentum", 0.9, &reader))
      : .gradientDescent(learningRate: rate)
  }
}
