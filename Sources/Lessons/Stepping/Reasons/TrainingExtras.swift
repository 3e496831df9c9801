import Binding
import NeuralNet

/// What the trainings of a network in its lesson do beside going down along the gradient of its error.
package struct TrainingExtras: Hashable, Sendable {
  /// What there is of it, in the order in which a sentence names it.
  enum Extra: Int, Hashable, Sendable, CaseIterable {
    case penalty
    case clipping
    case momentum
    case adam
    case batches
    case otherRate
  }

  /// What all of the trainings have.
  private(set) var all: Set<Extra> = []

  /// None.
  init() {}

  /// What all trainings have that a note asks for of a network, by its place among those with numbers.
  init(of index: Int, in bindings: NoteBindings) {
    let plans = bindings.requests.compactMap { request -> TrainingPlan? in
      guard case .engine(.train(let training)) = request.subject,
        bindings.models[training.model].network == index
      else { return nil }
      return training.plan
    }
    let bound = bindings.networks[index]
    let extras = plans.map { Self.extras(of: $0, for: bound.network) }
    all = extras.dropFirst().reduce(extras.first ?? []) { $0.intersection($1) }
  }

  private static func extras(of plan: TrainingPlan, for network: Network) -> Set<Extra> {
    var extras: Set<Extra> = []
    if plan.penalty != nil { extras.insert(.penalty) }
    if plan.clipping != nil { extras.insert(.clipping) }
    if let size = plan.batchSize, size < network.samples.count { extras.insert(.batches) }
    switch plan.optimizer {
    case .gradientDescent(let rate):
      if rate != network.learningRate { extras.insert(.otherRate) }
    case .momentum: extras.insert(.momentum)
    case .adam: extras.insert(.adam)
    }
    return extras
  }
}
