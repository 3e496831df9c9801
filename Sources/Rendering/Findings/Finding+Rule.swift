extension Finding {
  /// The stable name of the rule that it breaks: of the kind of mistake, the verdict or the diagnostic.
  ///
  /// Diagnostics have their own names, which are no rules of the list.
  package var rule: String {
    switch level {
    case .wrong: tag.map { $0.replacing(" ", with: "-") } ?? "wrong"
    case .rounding, .unread: level.rawValue
    case .error, .warning, .note: tag ?? level.rawValue
    }
  }
}
