/// A training from its beginning to its end.
///
/// The batches of an epoch are the examples in order, or in an order that is shuffled anew from
/// that of the epoch before, by one `Xoshiro256` of the plan's seed.
package struct TrainingSession<Model: Trainable>: Sendable {
  /// How it trains.
  package let plan: TrainingPlan
  /// What happened so far.
  package private(set) var record: TrainingRecord
  private var trainer: Trainer<Model>
  private let examples: Model.Examples
  private var schedule: BatchSchedule

  /// Prepares a training; `run` does it.
  package init(_ model: Model, on examples: Model.Examples, plan: TrainingPlan) {
    self.plan = plan
    self.examples = model.prepared(examples)
    record = TrainingRecord(layers: model.parameterGroups.map(\.name))
    trainer = Trainer(
      model, optimizer: plan.optimizer, penalty: plan.penalty, clipping: plan.clipping,
      frozen: plan.frozen)
    schedule = BatchSchedule(
      count: examples.count, size: plan.batchSize ?? examples.count, seed: plan.shuffleSeed)
  }

  /// The model as it is now.
  package var model: Model { trainer.network }

  /// The updates that the plan asks for.
  package var stepCount: Int { plan.stepCount(examples: examples.count) }

  /// Trains to the end.
  ///
  /// `progress` is called about ten times a second, and is never called for short trainings.
  ///
  /// Complexity: O(steps · batch · size of the model).
  package mutating func run(
    progress: (TrainingProgress) -> TrainingAnswer = { _ in .goOn }
  ) {
    let count = stepCount
    let interval = max(1, plan.recordInterval ?? count / 10 + (count % 10 == 0 ? 0 : 1))
    var watch = Stopwatch(limit: plan.stops.seconds)
    while true {
      let isLast = record.steps >= count
      if isLast || record.steps.isMultiple(of: interval) {
        addPoint()
        if hasReachedTarget { return end(.reachedTarget) }
        if isLast { return end(.finished) }
      }
      let (error, isSound) = step()
      guard isSound else { return end(.diverged(step: record.steps + 1)) }
      record.steps += 1
      switch watch.look() {
      case .nothing: break
      case .tick(let seconds):
        let state = TrainingProgress(
          step: record.steps, stepCount: count, seconds: seconds, batchError: error)
        if progress(state) == .stop { return end(.cancelled) }
      case .over: return end(.timedOut)
      }
    }
  }

  private mutating func step() -> (error: Double, isSound: Bool) {
    guard let indices = schedule.next() else { return trainer.attempt(examples) }
    return trainer.attempt(examples.subset(indices))
  }

  private var hasReachedTarget: Bool {
    guard let target = plan.stops.targetError else { return false }
    return record.finalError <= target
  }

  private mutating func addPoint() {
    if record.points.last?.step == record.steps { return }
    let (error, gradient) = trainer.errorAndGradient(of: examples)
    let perEpoch = Double(plan.stepsPerEpoch(examples: examples.count))
    record.points.append(
      .init(
        step: record.steps, epoch: Double(record.steps) / perEpoch, error: error,
        gradientNorms: trainer.network.gradientNorms(gradient)))
  }

  private mutating func end(_ ending: TrainingRecord.Ending) {
    addPoint()
    record.ending = ending
    if case .diverged = ending { return }
    let isFinite = record.finalError.isFinite && model.parameters.allSatisfy(\.isFinite)
    if !isFinite { record.ending = .diverged(step: record.steps) }
  }
}
