import Binding
import NeuralNet

/// What it is all about and what the signs mean, before the first question; as far as the network has them.
package struct StepperIntroduction {
  private let network: SteppedNetwork
  private let quiz: StepQuiz?

  /// About the network that is shown.
  package init(_ state: StepperState) {
    network = state.network
    quiz = state.page.quiz
  }

  /// The keys, from the longest to the shortest.
  package static let keys = [
    "↑ ↓ scroll  any other key: the first question  q quit", "↑ ↓ scroll  any other key: begin",
  ]

  private var quantities: [Quantity] { network.steps.map(\.quantity) }
  private var hasUpdate: Bool { network.steps.contains { $0.rule == .update } }
  private var hasGradient: Bool { network.steps.contains { $0.quantity.isByParameter } }

  /// What the parameters that change are.
  private var parameters: String {
    let changed = Set(network.updatedNames)
    let summands = network.bound.network.units.flatMap(\.netInput.summands)
    let hasBias = summands.contains { summand in
      if case .quantity(let quantity) = summand {
        changed.contains(quantity.name ?? "")
      } else {
        false
      }
    }
    return hasBias ? "its weights and biases" : "its weights"
  }

  /// The goal, the way, and what is to be done.
  package var sentences: [String] {
    let total = network.symbol(.totalError)
    let goal =
      hasUpdate
      ? "You take one training step of this network by hand: \(parameters) are changed so that "
        + "its answer comes nearer to the target."
      : hasGradient
        ? "You work out how the error of this network changes with its parameters, which are weights and biases."
        : "You work out by hand what this network makes of its inputs."
    let back =
      hasGradient
      ? "Forward the numbers go from the inputs to the answer and its error, \(total). Then back: how does each "
        + "parameter change \(total)?"
        + (hasUpdate
          ? " Last, each parameter goes a little in the direction that makes it smaller." : "")
      : nil
    let asked = quiz.map { quiz in
      quiz.questionCount < network.steps.count
        ? "\(quiz.questionCount) of \(network.steps.count) numbers are asked for, one of each kind; the others are shown."
        : "Each of the \(network.steps.count) numbers is asked for before it appears."
    }
    let timed =
      quantities.contains { $0.ownTimeStep != nil }
      ? "It reads a sequence: the same parameters are used at every time step, and what comes from before the first "
        + "is given, 0 unless something else is said."
      : nil
    return [goal, timed, back, asked].compactMap(\.self)
  }

  /// The signs with what they mean.
  package var signs: [(keys: String, meaning: String)] { unitSigns + errorSigns + placeSigns }

  private func first(_ rule: Rule) -> Quantity? {
    network.steps.first { $0.rule == rule }?.quantity
  }

  private var unitSigns: [(keys: String, meaning: String)] {
    guard let input = first(.netInput), let unit = input.name else { return [] }
    let output = Quantity(.output(unit), sample: input.sample)
    let name = network.symbol(ofName: unit)
    return [
      (
        network.symbol(input),
        "the total net input of the unit \(name): what it reads, weighted and summed"
      ),
      (network.symbol(output), "the output of \(name): \(activation(of: unit))"),
      ("◂", "stands in the drawing before what a unit reads, behind the weight for it"),
    ]
      + (ScalarNames.isUnit(TimedName.parts(of: unit).base)
        ? [(name, "first the number of the layer, then that of the unit in it")] : [])
  }

  private var errorSigns: [(keys: String, meaning: String)] {
    var signs: [(String, String)] = []
    if let error = first(.unitError), let name = error.name {
      let target = Quantity(.target(name), sample: error.sample)
      signs.append((network.symbol(target), "the target: what the answer should be"))
    }
    if let derivative = quantities.first(where: \.isByParameter) {
      signs.append(
        (
          network.symbol(derivative),
          "the derivative: where the parameter grows by a little, the error grows by so many times that"
        ))
    }
    if let new = first(.update) {
      signs.append((network.symbol(new), "the parameter after the update"))
      signs.append(
        (network.symbol(.learningRate), "the learning rate, which says how far an update goes"))
    }
    return signs
  }

  private var placeSigns: [(keys: String, meaning: String)] {
    let isSampled = network.bound.network.samples.count > 1
    let isTimed = quantities.contains { $0.ownTimeStep != nil }
    return (isSampled ? [("⁽²⁾", "of sample 2, no power")] : [])
      + (isTimed ? [("[2]", "at time step 2")] : [])
  }

  private func activation(of unit: String) -> String {
    switch network.names.speller.activations[unit] {
    case .logistic: "the logistic function of that, 1/(1 + e^-net), between 0 and 1"
    case .tanh: "the hyperbolic tangent of that, tanh, between -1 and 1"
    case .relu: "that, or 0 where it is negative (ReLU)"
    case .linear: "the same number, unchanged"
    case .softmax: "its share of all in its layer (softmax), between 0 and 1"
    default: "its activation function of that"
    }
  }
}

extension Quantity {
  fileprivate var isByParameter: Bool {
    guard case .derivative(.totalError, let by) = kind, case .parameter = by.kind else {
      return false
    }
    return true
  }
}
