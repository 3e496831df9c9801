extension BodyNode.Kind {
  /// What messages call a value of the kind.
  package var words: String {
    switch self {
    case .nothing: "empty"
    case .text: "a single value"
    case .list: "a list"
    case .map: "a map of keys and values"
    }
  }
}
