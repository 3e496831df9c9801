import Rendering

extension Finding.Level {
  /// The number of the protocol: 1 an error, 2 a warning, 3 information, 4 a hint.
  var severity: Int {
    switch self {
    case .error, .wrong: 1
    case .warning, .rounding: 2
    case .note: 3
    case .unread: 4
    }
  }
}
