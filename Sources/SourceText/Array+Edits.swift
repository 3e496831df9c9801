extension [UInt8] {
  /// The bytes after `edits`, which must not overlap; their order does not matter.
  ///
  /// An edit that overlaps an earlier one is left out: two fixes are never mixed.
  ///
  /// Complexity: O(n + m log m) for n bytes and m edits.
  package func applying(_ edits: [TextEdit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var position = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= position {
      result += self[position..<edit.range.lowerBound]
      result += edit.replacement.utf8
      position = edit.range.upperBound
    }
    result += self[position...]
    return result
  }
}
