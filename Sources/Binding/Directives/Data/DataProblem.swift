/// What can be wrong with a `data` directive.
enum DataProblem: DirectiveProblem, Hashable {
  /// Not exactly one of rows, file and generate is given.
  case source
  case outsideFolder(String)
  /// A file that cannot be read, with what the system says.
  case file(String, String)
  case csv(CSVProblem, file: String)
  case rowWidth(row: Int, expected: Int, found: Int)
  case noRows
  /// A text of fewer than two characters.
  case shortText
}
