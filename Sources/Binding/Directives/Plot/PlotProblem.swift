/// What can be wrong with what a plot shows.
enum PlotProblem: DirectiveProblem, Hashable {
  /// What it shows comes of such a directive, and there is none above.
  case nothingToPlot(DirectiveName)
  /// The network trained last has another number of inputs than the plot has axes for.
  case needsInputs(Int)
}
