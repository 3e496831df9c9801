extension Finding.Level {
  /// The colour that a level is told in.
  var role: TextStyle.Role {
    switch self {
    case .error, .wrong: .wrong
    case .warning, .rounding: .caution
    case .note, .unread: .note
    }
  }
}
