/// What a first parse has shown about the masks that were made for it.
struct MaskHints {
  /// Openings of math and comments that are none, or that end with their leaf block.
  var notMath: Set<Int> = []
  /// Lines that seemed to be code and are not.
  var notCode: Set<Int> = []

  /// Adds other hints; returns whether there was a new one among them.
  mutating func add(_ others: MaskHints) -> Bool {
    let count = notMath.count + notCode.count
    notMath.formUnion(others.notMath)
    notCode.formUnion(others.notCode)
    return notMath.count + notCode.count > count
  }
}
