import NeuralNet
import NoteMarkup

/// The networks of a note as its trainings leave them, each found out when it is first asked for.
///
/// A training goes on from where the one above it ended, as in a run.
package final class TrainedNetworks {
  /// A training that is part of a note.
  private struct Training {
    /// Where its directive begins, in bytes of the note.
    let start: Int
    /// The index of the network in ``NoteBindings/networks``.
    let network: Int
    let request: TrainRequest
  }

  private let bindings: NoteBindings
  private let trainings: [Training]
  /// What came of trainings, by their index; nil where they were too long or had no result.
  private var models: [Int: Model?] = [:]
  private var bound: [Int: BoundNetwork] = [:]
  private var passed: [Int: [BoundNetwork]] = [:]
  /// The products of updates, examples and parameters that may still be spent.
  private var budget: Double

  /// What a check spends on the trainings of a note: less than a second.
  package static let checkBudget = 1e8
  /// Up to so many updates each state on the way is known, and else those of a record.
  private static let fewSteps = 40

  /// The trainings of a note.
  ///
  /// - Parameters:
  ///   - bindings: what the note binds.
  ///   - budget: the products of updates, examples and parameters that may be spent.
  package init(_ bindings: NoteBindings, budget: Double = checkBudget) {
    self.bindings = bindings
    self.budget = budget
    trainings = bindings.requests.compactMap { request in
      guard case .engine(.train(let own)) = request.subject, let network = request.network else {
        return nil
      }
      return Training(
        start: request.directive.range.lowerBound, network: network, request: own)
    }
  }

  /// Where the trainings of a network stand, given by its index in ``NoteBindings/networks``.
  package func trainings(of network: Int) -> [Int] {
    trainings.filter { $0.network == network }.map(\.start)
  }

  /// Where the last training of a network above an offset stands; nil where none is above.
  ///
  /// Complexity: O(trainings).
  package func lastTraining(of network: Int, above offset: Int) -> Int? {
    last(of: network, at: offset).map { trainings[$0].start }
  }

  /// A network, by its index, as the last training above an offset leaves it; nil where none is above,
  /// where it came to no end, and where the budget is spent.
  ///
  /// Complexity: that of the trainings above, once.
  package func network(_ index: Int, at offset: Int) -> BoundNetwork? {
    last(of: index, at: offset).flatMap { result(of: $0) }
  }

  /// The network in earlier states of its trainings above an offset, as far as the budget goes.
  ///
  /// Complexity: at most some twenty times that of the trainings, once.
  package func earlierStates(of index: Int, at offset: Int) -> [BoundNetwork] {
    guard let last = last(of: index, at: offset) else { return [] }
    return trainings.indices.prefix(last + 1).filter { trainings[$0].network == index }
      .flatMap { training in
        states(before: training)
          + (training == last ? [] : [result(of: training)].compactMap(\.self))
      }
  }

  private func last(of network: Int, at offset: Int) -> Int? {
    trainings.lastIndex { $0.network == network && $0.start < offset }
  }

  // MARK: Training

  private func result(of training: Int) -> BoundNetwork? {
    if let known = bound[training] { return known }
    guard let model = model(after: training) else { return nil }
    let network = bindings.networks[trainings[training].network].trained(as: model)
    bound[training] = network
    return network
  }

  private func model(after training: Int) -> Model? {
    if let known = models[training] { return known }
    let request = trainings[training].request
    let model = model(before: training).flatMap { train($0, request, request.plan) }
    models[training] = .some(model)
    return model
  }

  private func model(before training: Int) -> Model? {
    let request = trainings[training].request
    let earlier = trainings.indices.prefix(training).last {
      trainings[$0].request.model == request.model
    }
    guard let earlier else { return bindings.models[request.model].model }
    return model(after: earlier)
  }

  /// The states that a training goes through before its last one.
  private func states(before training: Int) -> [BoundNetwork] {
    if let known = passed[training] { return known }
    let request = trainings[training].request
    let count = request.plan.stepCount(examples: request.examples.count)
    let interval = count <= Self.fewSteps ? 1 : request.plan.recordInterval ?? max(1, count / 10)
    let start = model(before: training)
    let network = bindings.networks[trainings[training].network]
    let states = stride(from: interval, to: count, by: interval).prefix(Self.fewSteps)
      .compactMap { steps -> BoundNetwork? in
        var plan = request.plan
        plan.length = .steps(steps)
        return start.flatMap { train($0, request, plan) }.map { network.trained(as: $0) }
      }
    passed[training] = states
    return states
  }

  /// What a plan makes of a model; nil where it is too much, or has no result.
  private func train(_ model: Model, _ request: TrainRequest, _ plan: TrainingPlan) -> Model? {
    var plan = plan
    let examples = Double(min(plan.batchSize ?? .max, request.examples.count))
    let steps = Double(plan.stepCount(examples: request.examples.count))
    let work = steps * examples * Double(model.parameters.count)
    guard work <= budget else { return nil }
    budget -= work
    // What comes of a check must not depend on the machine.
    if budget.isFinite { plan.stops.seconds = nil }
    var trained = model
    guard let record = trained.train(on: request.examples, plan: plan) else { return nil }
    switch record.ending {
    case .finished, .reachedTarget: return trained
    case .diverged, .timedOut, .cancelled: return nil
    }
  }
}
