extension CSVProblem {
  /// What is wrong, in words.
  var message: String {
    switch self {
    case .empty: "the file has no rows below its first line, which names the columns"
    case .notUTF8: "the file is not UTF-8 text"
    case .width(let line, let expected, let found):
      "line \(line) has \(ProblemWords.count(found, "field")), and the first line \(expected)"
    case .hole(let line, let column): "line \(line) has nothing in column \(column)"
    case .notANumber(let text, let line, let column):
      "line \(line) has '\(text.prefix(40))' in column \(column), which is no number"
    case .notFinite(let text, let line, let column):
      "line \(line) has \(text.prefix(40)) in column \(column), which is not finite"
    case .unknownColumn(let name, let known):
      "there is no column '\(name)'" + ProblemWords.didYouMean(name, among: known)
    case .repeatedColumn(let name): "two columns are called '\(name)'"
    case .tooLong(let limit): "the file has more than \(limit) rows"
    case .openQuote(let line): "a quote that opens on line \(line) is not closed"
    }
  }
}
