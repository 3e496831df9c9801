import NeuralNet
import Platform
import SourceText

/// Reads how a model is to be trained, for `train` and `transfer`.
struct PlanReader {
  let limits: EngineLimits
  let fields: DirectiveFields
  /// How many rows a table of a training has at most.
  private static let maximumRecords = 1000

  /// The learning rate of the network, if it has one.
  let rate: Double?

  /// The plan; nil after a diagnostic.
  ///
  /// Batches are shuffled where a seed or `shuffle: yes` is given.
  func read(_ reader: inout DirectiveReader, examples: Int) -> TrainingPlan? {
    guard let optimizer = readOptimizer(&reader), let length = readLength(&reader) else {
      return nil
    }
    var plan = TrainingPlan(optimizer, length)
    if let field = fields[PlanKey.batch] { plan.batchSize = reader.readWhole(field, atLeast: 1) }
    let steps = plan.stepCount(examples: examples)
    if steps > limits.steps, let field = fields[PlanKey.epochs] ?? fields[PlanKey.steps] {
      let isWritten = steps >= .largestOfNotes || fields[PlanKey.steps] != nil
      let text = isWritten ? field.written : "\(steps)"
      reader.report(
        .tooMany(text, of: "steps", limit: limits.steps, option: .maxSteps),
        at: field.value.range)
    }
    let seed = fields[PlanKey.seed].flatMap { reader.readSeed($0) }
    let shuffles = fields[PlanKey.shuffle].flatMap { reader.readFlag($0) }
    if shuffles ?? (seed != nil && plan.batchSize != nil) { plan.shuffleSeed = seed ?? 0 }
    readPenalty(&plan, &reader)
    if let field = fields[PlanKey.clipNorm] {
      plan.clipping = reader.readPositive(field).map { .norm(limit: $0) }
    } else if let field = fields[PlanKey.clipValue] {
      plan.clipping = reader.readPositive(field).map { .value(limit: $0) }
    }
    if let field = fields[PlanKey.stopAt] {
      plan.stops.targetError = reader.readNumber(field)
    }
    if let field = fields[PlanKey.record] {
      plan.recordInterval = reader.readWhole(field, atLeast: 1)
      let points = steps / max(1, plan.recordInterval ?? 1)
      if points > Self.maximumRecords {
        reader.report(
          .tooMany("\(points)", of: "records", limit: Self.maximumRecords, option: nil),
          at: field.value.range)
      }
    }
    plan.stops.seconds = limits.seconds
    return reader.hasErrors ? nil : plan
  }

  private func readPenalty(_ plan: inout TrainingPlan, _ reader: inout DirectiveReader) {
    let l1 = fields[PlanKey.l1].flatMap { reader.readNumber($0) }
    let l2 = fields[PlanKey.l2].flatMap { reader.readNumber($0) }
    if l1 != nil || l2 != nil { plan.penalty = Penalty(l1: l1 ?? 0, l2: l2 ?? 0) }
  }

  private func readLength(_ reader: inout DirectiveReader) -> TrainingPlan.Length? {
    switch (fields[PlanKey.steps], fields[PlanKey.epochs]) {
    case (let steps?, nil): return reader.readWhole(steps).map { .steps($0) }
    case (nil, let epochs?): return reader.readWhole(epochs).map { .epochs($0) }
    case (_?, let epochs?): reader.report(PlanProblem.lengthTwice, at: epochs.key.range)
    case (nil, nil): reader.report(PlanProblem.noLength, at: nil)
    }
    return nil
  }

  private func readOptimizer(_ reader: inout DirectiveReader) -> Optimizer? {
    var kind = OptimizerWord.gradientDescent
    if let field = fields[PlanKey.optimizer] {
      guard let word = reader.readWord(field, in: OptimizerWord.table) else { return nil }
      kind = word
    }
    for key in OptimizerWord.allKeys where !kind.keys.contains(key) {
      if let field = fields[key] {
        let problem = ValueProblem.meaninglessKey(key.rawValue, beside: kind.rawValue)
        reader.report(problem, at: field.key.range)
      }
    }
    let given = fields[PlanKey.learningRate].map { reader.readPositive($0) }
    if let given, given == nil { return nil }
    let rate = given ?? self.rate
    switch kind {
    case .adam:
      let epsilon = fields[PlanKey.epsilon].flatMap { reader.readPositive($0) }
      return .adam(
        learningRate: given.flatMap { $0 } ?? 0.001,
        beta1: readShare(.beta1, usually: 0.9, &reader),
        beta2: readShare(.beta2, usually: 0.999, &reader), epsilon: epsilon ?? 1e-8)
    case .momentum:
      guard let rate = require(rate, &reader) else { return nil }
      return .momentum(learningRate: rate, momentum: readShare(.momentum, usually: 0.9, &reader))
    case .gradientDescent:
      return require(rate, &reader).map { .gradientDescent(learningRate: $0) }
    }
  }

  /// The learning rate, which these optimizers need; nil after a diagnostic.
  private func require(_ rate: Double?, _ reader: inout DirectiveReader) -> Double? {
    if rate == nil { reader.report(PlanProblem.needsRate, at: nil) }
    return rate
  }

  private func readShare(
    _ key: PlanKey, usually usual: Double, _ reader: inout DirectiveReader
  ) -> Double {
    fields[key].flatMap { reader.readShare($0) } ?? usual
  }
}

/// The words for optimizers.
enum OptimizerWord: String, CaseIterable {
  case gradientDescent = "gradient descent"
  case momentum
  case adam

  static let table = WordTable(
    entries: allCases.map { .init(word: $0.rawValue, value: $0, synonyms: $0.synonyms) })

  /// What else people write for it.
  private var synonyms: [String] {
    switch self {
    case .gradientDescent:
      [
        "sgd", "gd", "bgd", "stochastic gradient descent", "batch gradient descent",
        "steepest descent",
      ]
    case .momentum: ["sgd with momentum", "heavy ball"]
    case .adam: []
    }
  }

  /// The keys that only this optimizer has.
  var keys: [PlanKey] {
    switch self {
    case .gradientDescent: []
    case .momentum: [.momentum]
    case .adam: [.beta1, .beta2, .epsilon]
    }
  }

  /// The keys that only one of them has.
  static let allKeys = allCases.flatMap(\.keys)
}
