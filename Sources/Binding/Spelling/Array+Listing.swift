extension [String] {
  /// The words with commas between, and an "and" before the last one.
  package var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
