extension Expectation {
  /// What messages call a value that was expected.
  var words: String {
    switch self {
    case .number: "a number"
    case .text: "a single value"
    case .list: "a list"
    case .map: "a map of keys and values"
    }
  }
}
