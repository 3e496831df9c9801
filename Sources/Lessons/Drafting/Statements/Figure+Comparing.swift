import Verification

extension Figure {
  /// Whether both may be written for one number: they are equal, or one of several digits displays the other.
  func isSame(as other: Figure) -> Bool {
    value == other.value || isLong && displays(other.value) || other.isLong && other.displays(value)
  }
}
