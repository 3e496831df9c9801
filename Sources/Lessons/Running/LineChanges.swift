package import SourceText

/// The lines in which two versions of a text differ.
package enum LineChanges {
  /// The edits that make one text of another.
  ///
  /// Lines that both have in the same order are left out.
  ///
  /// Complexity: O(n log n): of long texts only parts between lines that both have once are compared
  /// line by line, and replaced as a whole where they are long themselves.
  package static func edits(from old: [UInt8], to new: [UInt8]) -> [TextEdit] {
    let (a, b) = (lines(of: old), lines(of: new))
    let (removed, inserted) = LineComparison(
      a.map { old[$0] }, b.map { new[$0] }
    ).changes
    var edits: [TextEdit] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let (firstOld, firstNew) = (i, j)
      while i < a.count, removed[i] { i += 1 }
      while j < b.count, inserted[j] { j += 1 }
      if i == firstOld, j == firstNew {
        i += 1
        j += 1
        continue
      }
      let start = firstOld < a.count ? a[firstOld].lowerBound : old.count
      let end = i > firstOld ? a[i - 1].upperBound : start
      let text = b[firstNew..<j].flatMap { new[$0] }
      edits.append(
        TextEdit(range: start..<end, replacement: String(decoding: text, as: UTF8.self)))
    }
    return edits
  }

  /// The lines with their line ends.
  private static func lines(of bytes: [UInt8]) -> [ByteRange] {
    let table = LineTable(bytes)
    return table.lineStarts.indices.map { table.range(ofLine: $0) }.filter { !$0.isEmpty }
  }
}
