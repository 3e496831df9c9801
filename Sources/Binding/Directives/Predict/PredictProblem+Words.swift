import SourceText

extension PredictProblem {
  var id: DiagnosticID { .badValue }

  var message: String {
    switch self {
    case .notCharacters: "start needs a recurrent network and data of characters"
    case .unknownCharacter(let character):
      "'\(character)' does not occur in the text of the data"
    case .nothingDrawn: "seeds need data that a generator makes with random numbers"
    case .notClasses: "seeds count what is classified right, and these targets are no classes"
    }
  }
}
