/// What can be wrong with the examples that a model is to be run on.
enum ExampleProblem: DirectiveProblem, Error, Hashable {
  case unknownData(String, known: [String])
  case noData(DirectiveName)
  /// There is data, but none that the network can take.
  case noDataFits(DirectiveName)
  /// More than one data set fits, with the labels of those that have one.
  case severalData([String], DirectiveName)
  case noTargets
  /// The data has another number of inputs than the network.
  case inputs(expected: Int, found: Int)
  /// The data has another number of targets than the network has outputs.
  case targets(expected: Int, found: Int)
  /// One of data and network has time steps, the other has none.
  case form
}
