extension MatrixShape {
  /// What messages call the shape.
  var words: String {
    switch self {
    case .rows(let count): ProblemWords.count(count, "row")
    case .numbers(let count, let row): "\(ProblemWords.count(count, "number")) in row \(row)"
    }
  }
}
