import SourceText

extension PlanProblem {
  var id: DiagnosticID {
    switch self {
    case .lengthTwice, .noLength, .needsRate: .missingKey
    case .nothingDrawn: .badValue
    }
  }

  var message: String {
    switch self {
    case .lengthTwice: "steps and epochs are both given; one of them says how long"
    case .noLength: "steps or epochs is missing"
    case .nothingDrawn: "seeds need a network whose weights are drawn, and this one's are given"
    case .needsRate: "learning_rate is missing, and the network has none"
    }
  }
}
