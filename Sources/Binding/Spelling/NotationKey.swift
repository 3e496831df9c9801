/// The parts of a notation, as the keys of `notation:` in a directive.
enum NotationKey: String, Hashable, Sendable, CaseIterable {
  case net
  case out
  case error
  case total
  case target
  case learningRate = "learning_rate"

  /// What the key spells.
  var part: WritableKeyPath<Notation, String> {
    switch self {
    case .net: \.netInput
    case .out: \.output
    case .error: \.error
    case .total: \.total
    case .target: \.target
    case .learningRate: \.learningRate
    }
  }
}

extension NotationKey: DirectiveKey {
  var summary: String {
    switch self {
    case .net: "the head of a total net input, net if not given"
    case .out: "the head of an output, out if not given"
    case .error: "the head of a unit's error, E if not given"
    case .total: "the total error, E_{total} if not given"
    case .target: "the head of a target, target if not given"
    case .learningRate: "the learning rate, \\alpha if not given"
    }
  }
}
