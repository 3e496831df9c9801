import SourceText

extension HeadProblem {
  var id: DiagnosticID {
    switch self {
    case .missingName: .missingDirectiveName
    case .unknownName: .unknownDirective
    case .repeatedLabel: .repeatedLabel
    case .repeatedData: .duplicateName
    case .noNetwork: .noNetwork
    case .unknownNetwork: .unknownNetwork
    case .notExplained: .layerForm
    }
  }

  var message: String {
    switch self {
    case .missingName: "nn has no directive behind it; the info string is nn NAME"
    case .unknownName(let name):
      "\(ProblemWords.quoted(name)) is no directive"
        + ProblemWords.didYouMean(name, among: DirectiveName.words)
    case .repeatedLabel(let label):
      "another network is labelled \(ProblemWords.quoted(label)) already"
    case .repeatedData(let label): "other data is labelled '\(label)' already"
    case .noNetwork(let name): "\(name.rawValue) has no network above it"
    case .unknownNetwork(let label, let known):
      "no network above is labelled \(ProblemWords.quoted(label))"
        + ProblemWords.didYouMean(label, among: known)
    case .notExplained:
      "the network above has no values of inputs, or is too large to be explained number by number"
    }
  }

  var hint: String? {
    switch self {
    case .unknownName: ProblemWords.list(DirectiveName.words, after: "directives are")
    case .noNetwork:
      "directives are about networks of the note itself; those of lessons are for formulas and values in prose"
    case .missingName, .repeatedLabel, .repeatedData, .unknownNetwork, .notExplained: nil
    }
  }
}
