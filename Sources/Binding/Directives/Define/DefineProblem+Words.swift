import SourceText

extension DefineProblem {
  var id: DiagnosticID {
    switch self {
    case .badSymbol: .badName
    }
  }

  var message: String {
    switch self {
    case .badSymbol(let name):
      "\(ProblemWords.quoted(name)) cannot be a name; a name is one symbol, "
        + "such as x, w_1 or \\hat{y}"
    }
  }
}
