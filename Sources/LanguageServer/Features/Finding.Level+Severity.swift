import Rendering

extension Finding.Level {
  /// The number of the protocol: 1 an error, 2 a warning, 3 information, 4 a hint.
  ///
  /// - Parameter isStrict: whether rounding counts as a mistake.
  /// - Returns: that number.
  func severity(isStrict: Bool = false) -> Int {
    switch self {
    case .error, .wrong: 1
    case .rounding: isStrict ? 1 : 2
    case .warning: 2
    case .note: 3
    case .unread: 4
    }
  }
}
