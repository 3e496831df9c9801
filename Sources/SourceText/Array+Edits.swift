extension [TextEdit] {
  /// Where a range of a text stood before edits, which are in their order and do not overlap; nil if one of them
  /// wrote anything in it.
  ///
  /// Complexity: O(edits).
  package func place(before range: ByteRange) -> ByteRange? {
    var shift = 0
    for edit in self {
      let start = edit.range.lowerBound + shift
      if range.upperBound <= start { break }
      let end = start + edit.replacement.utf8.count
      guard range.lowerBound >= end else { return nil }
      shift += edit.replacement.utf8.count - edit.range.count
    }
    return range.lowerBound - shift..<range.upperBound - shift
  }
}

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
