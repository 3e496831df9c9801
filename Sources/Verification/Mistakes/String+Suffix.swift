extension String {
  /// The text without a character at its end, if it ends with that.
  func trimmingSuffix(_ suffix: Character) -> String {
    last == suffix ? String(dropLast()) : self
  }
}
