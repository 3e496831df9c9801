import SourceText

extension PlotProblem {
  var id: DiagnosticID { .nothingToPlot }

  var message: String {
    switch self {
    case .nothingToPlot(let name):
      "there is nothing to plot; the plot shows what came of \(name.rawValue) above it"
    case .needsInputs(let count):
      "the network trained above does not have \(count == 1 ? "one input" : "\(count) inputs")"
    case .needsNetwork:
      "there is no network with targets above, small enough to be explained number by number"
    }
  }
}
