import NeuralNet

/// The parts of a notation, as the keys of `notation:` in a directive.
enum NotationKey: String, Hashable, Sendable, CaseIterable {
  case net
  case out
  case error
  case total
  case target
  case learningRate = "learning_rate"
  case weights
  case bias
  case input
  case prediction
  case delta

  /// The head that the key spells; nil of what only patterns spell.
  var head: WritableKeyPath<Notation, String>? {
    switch self {
    case .net: \.netInput
    case .out: \.output
    case .error: \.error
    case .total: \.total
    case .target: \.target
    case .learningRate: \.learningRate
    case .weights, .bias, .input, .prediction, .delta: nil
    }
  }

  /// What patterns of the key mean; nil where there is one scalar of the kind.
  var subject: PatternSubject? {
    switch self {
    case .net: PatternSubject(.netInputs)
    case .out: PatternSubject(.outputs)
    case .target: PatternSubject(.targets)
    case .weights: PatternSubject(.weights)
    case .bias: PatternSubject(.biases)
    case .input: PatternSubject(.inputs)
    case .prediction: PatternSubject(.predictions)
    case .delta: PatternSubject(.netInputs, .delta)
    case .error, .total, .learningRate: nil
    }
  }
}

extension NotationKey: DirectiveKey {
  var summary: String {
    switch self {
    case .net: "the head of a total net input, net if not given, or a pattern such as z^{[l]}_u"
    case .out: "the head of an output, out if not given, or a pattern"
    case .error: "the head of a unit's error, E if not given"
    case .total: "the total error, E_{total} if not given"
    case .target: "the head of a target, target if not given, or a pattern"
    case .learningRate: "the learning rate, \\alpha if not given"
    case .weights: "a pattern of the weights of layers, such as W^{(l)}"
    case .bias: "a pattern of their biases"
    case .input: "a pattern of the inputs"
    case .prediction: "a pattern of the outputs of the last layer"
    case .delta: "a pattern of error signals, such as \\delta^l"
    }
  }

  var example: String {
    switch self {
    case .net: "z"
    case .out: "a"
    case .error: "L"
    case .total: "J"
    case .target: "y"
    case .learningRate: "\\eta"
    case .weights: "W^{(l)}"
    case .bias: "b^{(l)}"
    case .input: "x_j"
    case .prediction: "\\hat{y}_u"
    case .delta: "\\delta^{(l)}"
    }
  }
}
