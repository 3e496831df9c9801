import NeuralNet

/// What a step has in common with others, so that one of them is enough to explain.
struct StepKind: Hashable {
  /// What a derivative is by.
  enum Part: Hashable {
    case parameter
    case output
    case netInput
    case error
  }

  /// What gives it its value.
  let rule: Rule
  /// What it is a derivative by; nil where it is none.
  let part: Part?
  /// The activation function of its unit, where that is what it is about.
  let activation: Activation?

  init(_ step: Step, activations: [String: Activation]) {
    rule = step.rule
    guard case .derivative(_, let by) = step.quantity.kind else {
      part = nil
      activation = rule == .activation ? step.quantity.name.flatMap { activations[$0] } : nil
      return
    }
    part =
      switch by.kind {
      case .parameter: .parameter
      case .output: .output
      case .netInput: .netInput
      default: .error
      }
    activation = rule == .activationDerivative ? by.name.flatMap { activations[$0] } : nil
  }
}
