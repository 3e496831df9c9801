/// Which lines of a note those of its skeleton are.
struct SkeletonLineMap {
  private var lines: [Int32] = []

  /// Adds the line of the note that the next line of the skeleton is.
  mutating func append(_ line: Int) {
    lines.append(Int32(truncatingIfNeeded: line))
  }

  /// Adds the number of the note's lines after all of them.
  mutating func end(_ count: Int) {
    append(count)
  }

  /// The line of the note that a line of the skeleton is; past the last one, the number of lines.
  func noteLine(_ line: Int) -> Int {
    lines.isEmpty ? line : Int(lines[min(max(line, 0), lines.count - 1)])
  }
}
