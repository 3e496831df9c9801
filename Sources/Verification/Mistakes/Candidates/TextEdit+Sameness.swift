import SourceText

extension TextEdit {
  /// Whether two edits put the same into the same place, be it `0.4` and `0.40`.
  func isSame(as other: TextEdit) -> Bool {
    guard range == other.range else { return false }
    if replacement == other.replacement { return true }
    guard let value = Double(replacement) else { return false }
    return value == Double(other.replacement)
  }
}
