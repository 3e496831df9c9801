import SourceText

extension PlanProblem {
  var id: DiagnosticID { .missingKey }

  var message: String {
    switch self {
    case .lengthTwice: "steps and epochs are both given; one of them says how long"
    case .noLength: "steps or epochs is missing"
    case .needsRate: "learning_rate is missing, and the network has none"
    }
  }
}
