import SourceText

extension TransferProblem {
  var id: DiagnosticID {
    switch self {
    case .form: .layerForm
    case .removesAll: .badValue
    }
  }

  var message: String {
    switch self {
    case .form: "transfer needs a network of dense layers"
    case .removesAll(let count, let layers):
      "removing \(count) of \(ProblemWords.count(layers, "layer")) leaves none"
    }
  }
}
