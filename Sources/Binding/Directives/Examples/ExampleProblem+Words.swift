import SourceText

extension ExampleProblem {
  var id: DiagnosticID {
    switch self {
    case .unknownData, .noData, .noDataFits, .severalData: .unknownData
    case .noTargets: .missingKey
    case .inputs, .targets, .form: .wrongShape
    }
  }

  var message: String {
    switch self {
    case .unknownData(let label, let known):
      "no data above is labelled '\(label)'" + ProblemWords.didYouMean(label, among: known)
    case .noData(let name): "\(name.rawValue) has no examples: neither data: nor targets above"
    case .noDataFits(let name):
      "\(name.rawValue) has no examples: no data above has the network's inputs and targets"
    case .severalData(let labels, let name):
      "\(name.rawValue) has no data:, and more than one data set above fits"
        + (labels.isEmpty ? "" : ": " + labels.joined(separator: ", "))
    case .noTargets: "the data has no targets; give targets:"
    case .inputs(let expected, let found):
      "the data has \(ProblemWords.count(found, "input")), and the network \(expected)"
    case .targets(let expected, let found):
      "the data has \(ProblemWords.count(found, "target")), and the network \(expected)"
    case .form: "the data and the network do not fit: one has time steps, the other has none"
    }
  }

  var hint: String? {
    switch self {
    case .severalData(let labels, _): labels.first.map { "say which, as in data: \($0)" }
    case .unknownData, .noData, .noDataFits, .noTargets, .inputs, .targets, .form: nil
    }
  }
}
