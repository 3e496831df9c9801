/// What can be wrong with the line that opens a directive: its name, its label, what it is about.
enum HeadProblem: DirectiveProblem, Hashable {
  case missingName
  case unknownName(String)
  /// Another network has the label.
  case repeatedLabel(String)
  /// Other data has the label.
  case repeatedData(String)
  case noNetwork(DirectiveName)
  case unknownNetwork(String, known: [String])
  /// The network has no values, or too many to be explained.
  case notExplained
}
