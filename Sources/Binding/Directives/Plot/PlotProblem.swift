/// What can be wrong with what a plot shows.
enum PlotProblem: DirectiveProblem, Hashable {
  /// What it shows comes of such a directive, and there is none above.
  case nothingToPlot(DirectiveName)
  /// The network trained last has another number of inputs than the plot has axes for.
  case needsInputs(Int)
  /// It shows the error of a network above that is explained number by number, and there is none.
  case needsNetwork
}
