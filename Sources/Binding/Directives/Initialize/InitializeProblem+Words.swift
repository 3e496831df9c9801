import SourceText

extension InitializeProblem {
  var id: DiagnosticID { .wrongShape }

  var message: String {
    switch self {
    case .tooFewSizes(let count):
      "sizes has \(ProblemWords.count(count, "number")); "
        + "it needs at least 2, the inputs and the units of each layer"
    }
  }
}
