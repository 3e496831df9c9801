/// What can be wrong with a CSV file, without words; rows count lines of the file.
enum CSVProblem: Error, Hashable {
  case empty
  case notUTF8
  case width(line: Int, expected: Int, found: Int)
  case hole(line: Int, column: String)
  case notANumber(String, line: Int, column: String)
  case notFinite(String, line: Int, column: String)
  case unknownColumn(String, known: [String])
  case repeatedColumn(String)
  case tooLong(limit: Int)
  case openQuote(line: Int)
}
