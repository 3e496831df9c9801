import Binding
package import NeuralNet

/// One network that is stepped through: where the reader is in it, and what they have changed.
package struct StepperPage: Sendable {
  /// The lesson's own network, trained as often as the reader went on to the next training step.
  package private(set) var original: SteppedNetwork
  /// The network with the reader's changes.
  package private(set) var network: SteppedNetwork
  /// The index of the step that is shown.
  package internal(set) var position = 0 {
    didSet { follow() }
  }
  /// The sample that is shown, from 1; with the steps of others it changes too.
  package private(set) var sample = 1
  /// The time step that is shown where the network is folded, from 1; nil outside of sequences.
  package private(set) var timeStep: Int?
  /// What the reader predicts; nil where numbers are shown at once.
  package internal(set) var quiz: StepQuiz?
  /// The networks of the training steps before this one, from the first on.
  private var earlier: [(original: BoundNetwork, network: BoundNetwork)] = []

  /// Which numbers the reader predicts.
  package enum Questions: Hashable, Sendable {
    case none
    /// Of a large network those that are not like another one before.
    case ofEachKind
    case all
  }

  /// Nil where the network has no steps.
  init?(_ network: SteppedNetwork, asks: Questions) {
    guard !network.steps.isEmpty else { return nil }
    original = network
    self.network = network
    quiz = asks == .none ? nil : StepQuiz(network, all: asks == .all)
    follow()
  }

  /// Whether the reader has changed a number.
  package private(set) var isChanged = false

  /// The step that is shown.
  package var step: Step { network.steps[position] }

  /// How many samples the network has, one at least.
  package var sampleCount: Int { network.bound.network.samples.count }

  /// The sample of quantities that samples have of their own; nil where there is one sample.
  package var shownSample: Int? { sampleCount > 1 ? sample : nil }

  /// Takes the sample and the time step of the step that is shown; what samples have in common keeps them.
  private mutating func follow() {
    let quantity = step.quantity
    sample = quantity.ownSample ?? sample
    timeStep = quantity.ownTimeStep ?? timeStep
  }

  /// Shows another sample: the same step of it, or this step where samples have it in common.
  ///
  /// - Returns: whether there is such a sample.
  mutating func moveSample(by count: Int) -> Bool {
    let wanted = sample + count
    guard (1...sampleCount).contains(wanted) else { return false }
    if let index = network.index(of: step.quantity.ofSample(wanted)) { position = index }
    sample = wanted
    return true
  }

  /// Shows the network with another number that is given.
  mutating func change(to network: SteppedNetwork) {
    let before = quiz
    show(network)
    quiz = before.map { StepQuiz(network, all: $0.asksAll, after: $0) }
    isChanged = true
  }

  private mutating func show(_ network: SteppedNetwork) {
    self.network = network
    quiz = quiz.map { StepQuiz(network, all: $0.asksAll) }
  }

  /// Takes back all changes and all training, and goes to the first step.
  mutating func restart() {
    if let first = earlier.first {
      original = SteppedNetwork(first.original, decimals: original.decimals, like: original)
    }
    earlier = []
    show(original)
    isChanged = false
    position = 0
  }

  /// Asks for every number, or for one of each kind again.
  mutating func toggleQuestions() { quiz?.toggleQuestions() }

  // MARK: Training

  /// The number of the training step that is shown, from 1.
  package var trainingStep: Int { earlier.count + 1 }

  /// The total error before the last update, where the reader has gone on to another training step.
  package var errorBefore: String? {
    guard let last = earlier.last?.network else { return nil }
    return SteppedNetwork.number(of: last, .totalError, decimals: network.decimals).map {
      StepReasons.errorBefore(network.symbol(.totalError), $0)
    }
  }

  /// Whether there is a training step after this one.
  package var canTrain: Bool {
    let network = network.bound.network
    return network.hasGradient && network.learningRate != nil
  }

  /// Goes to the first step with the new parameters.
  ///
  /// - Returns: whether there are new parameters.
  mutating func train() -> Bool {
    guard let next = network.bound.updated(), let own = original.bound.updated() else {
      return false
    }
    earlier.append((original.bound, network.bound))
    original = SteppedNetwork(own, decimals: original.decimals, like: original)
    show(SteppedNetwork(next, decimals: network.decimals, like: network))
    position = 0
    return true
  }

  /// Goes back to the last step of the training step before.
  ///
  /// - Returns: whether there is one.
  mutating func untrain() -> Bool {
    guard let last = earlier.popLast() else { return false }
    original = SteppedNetwork(last.original, decimals: original.decimals, like: original)
    show(SteppedNetwork(last.network, decimals: network.decimals, like: network))
    position = network.steps.count - 1
    return true
  }
}
