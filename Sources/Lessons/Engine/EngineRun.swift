package import Binding
package import NeuralNet

/// The engine at work on one note: trainings go on from where those above them ended.
package struct EngineRun {
  let bindings: NoteBindings
  private let progress: (TrainingProgress) -> TrainingAnswer
  /// The models that were trained, as they are now, by their indices in the bindings.
  package internal(set) var trained: [Int: Model] = [:]

  /// An engine for what a note binds.
  ///
  /// - Parameters:
  ///   - bindings: the note's networks and data.
  ///   - progress: is told how far a long training is, and may stop it.
  package init(
    _ bindings: NoteBindings,
    progress: @escaping (TrainingProgress) -> TrainingAnswer = { _ in .goOn }
  ) {
    self.bindings = bindings
    self.progress = progress
  }

  /// A declared model as it is now.
  package func model(_ index: Int) -> Model { trained[index] ?? bindings.models[index].model }

  /// Does what a directive asks.
  ///
  /// - Complexity: that of the training.
  /// - Throws: a training that came to no end.
  package mutating func run(
    _ request: EngineRequest
  ) throws(UnfinishedTraining) -> EngineOutcome {
    switch request {
    case .data(let data): .data(data)
    case .train(let request): .trained(try train(request))
    case .predict(let request): .predicted(predict(request))
    case .initialize(let request): .initialized(initialize(request), every: request.every)
    case .transfer(let request): .transferred(try transfer(request))
    }
  }

  /// Trains a model.
  ///
  /// - Throws: a training that came to no end.
  func train(
    _ before: Model, on examples: ModelExamples, plan: TrainingPlan
  ) throws(UnfinishedTraining) -> TrainingOutcome {
    var after = before
    let record = after.train(on: examples, plan: plan, progress: progress)
    guard let record, record.isComplete else {
      throw UnfinishedTraining(record: record ?? TrainingRecord(layers: []))
    }
    return TrainingOutcome(record: record, before: before, after: after)
  }
}
