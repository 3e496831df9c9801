/// The columns of a file in UTF-16 code units, as editors and SARIF count.
package struct UTF16Columns {
  private let bytes: [UInt8]
  private let table: LineTable
  /// Places about every ``stride`` bytes at which no character is cut in two.
  private var stops = [0]
  /// How many code units stand before each of them.
  private var counts = [0]

  private static let stride = 64

  /// Counts the code units of a file whose lines are known.
  ///
  /// Complexity: O(n).
  package init(_ bytes: [UInt8], _ table: LineTable) {
    self.bytes = bytes
    self.table = table
    var start = 0
    var count = 0
    while start + Self.stride < bytes.count {
      var end = start + Self.stride
      // Behind three bytes that go on with a character a fourth one stands for itself.
      let limit = min(end + 3, bytes.count)
      while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
      count += units(start..<end)
      stops.append(end)
      counts.append(count)
      start = end
    }
  }

  /// The 1-based column of an offset.
  ///
  /// Complexity: O(log n).
  package func column(of offset: Int) -> Int {
    let start = table.range(ofLine: table.lineIndex(of: offset)).lowerBound
    return units(before: offset) - units(before: start) + 1
  }

  private func units(before offset: Int) -> Int {
    let stop = stops.partitioningIndex(where: { $0 > offset }) - 1
    return counts[stop] + units(stops[stop]..<offset)
  }

  private func units(_ range: ByteRange) -> Int {
    String(decoding: bytes[range], as: UTF8.self).utf16.count
  }
}
