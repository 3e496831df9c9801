import SourceText

extension DirectiveReader {
  /// Reports numbers with a decimal comma in a map, behind which YAML begins another entry: `{x: 0,5}`.
  ///
  /// - Returns: the entries that are some.
  mutating func withoutDecimalCommas(_ entries: [BodyNode.Entry]) -> [BodyNode.Entry] {
    var kept: [BodyNode.Entry] = []
    for entry in entries {
      guard entry.value.kind == .nothing, entry.key.isWholeNumber, let last = kept.last,
        let text = last.value.text, last.value.range.upperBound + 1 == entry.key.range.lowerBound,
        case .finite = WrittenNumber(text)
      else {
        kept.append(entry)
        continue
      }
      report(
        .decimalComma("\(text),\(entry.key.text ?? "")"),
        at: last.value.range.lowerBound..<entry.key.range.upperBound)
    }
    return kept
  }

  /// Reports the first number with a decimal comma in a list of the wrong length, where its other commas have a blank
  /// behind them: `[0,1, 0,2]`.
  ///
  /// - Returns: whether there is one.
  mutating func reportDecimalComma(in range: ByteRange) -> Bool {
    let text = String(decoding: body.text.bytes[range], as: UTF8.self)
    for row in text.split(whereSeparator: { "[]".contains($0) }) {
      let numbers = row.split(separator: ", ")
      let written = numbers.first { $0.contains(",") }
      guard let written, numbers.allSatisfy({ $0.isNumberWithComma }) else { continue }
      report(.decimalComma(String(written.filter { $0 != " " })), at: range)
      return true
    }
    return false
  }
}

extension Substring {
  /// Whether it is a number, with a comma or a point before its decimals.
  fileprivate var isNumberWithComma: Bool {
    let parts = filter { $0 != " " }.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return false }
    return parts.enumerated().allSatisfy { place, part in
      place == 0 ? Double(part) != nil : !part.isEmpty && part.utf8.allSatisfy(\.isASCIIDigit)
    }
  }
}
