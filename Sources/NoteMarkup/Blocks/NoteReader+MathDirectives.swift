import SourceText

/// The math of MyST: fences of backticks or of colons whose info is `{math}`.
extension NoteReader {
  /// Lists what stands in a fence as a formula.
  mutating func addMath(_ slices: [ByteRange], range: ByteRange, block: Block.Kind) {
    let start = slices.first?.lowerBound ?? range.upperBound
    let end = slices.last?.upperBound ?? start
    note.formulas.append(
      Formula(
        style: .fenced, range: range, content: start..<end,
        parts: slices.count == 1 ? nil : slices, block: currentBlock(block, range),
        section: section))
  }

  /// The lines of a directive behind its options, such as `:label: total`.
  func withoutOptions(_ slices: [ByteRange]) -> [ByteRange] {
    var slices = slices[...]
    while let first = slices.first {
      let start = lines.skipBlanks(from: first.lowerBound, to: first.upperBound)
      guard start < first.upperBound, lines.bytes[start] == UInt8(ascii: ":") else { break }
      let end = lines.bytes[first].firstIndex(of: .lineFeed).map { $0 + 1 } ?? first.upperBound
      slices =
        end < first.upperBound ? [end..<first.upperBound] + slices.dropFirst() : slices.dropFirst()
    }
    return Array(slices)
  }

  /// Reads a fence of colons around math, which is a paragraph to libcmark.
  ///
  /// - Returns: false where the paragraph is none.
  mutating func readMathDirective(firstLine: Int) -> Bool {
    guard let first = scanner.lines.first, isFence(first, info: "{math}"),
      let last = scanner.lines.indices.dropFirst().first(where: {
        isFence(scanner.lines[$0], info: "")
      })
    else { return false }
    var slices: [ByteRange] = []
    for line in 1..<last {
      slices.appendSlice(scanner.lines[line].start..<lines.fullEnd(of: firstLine + line))
    }
    addMath(
      withoutOptions(slices), range: first.start..<scanner.lines[last].end, block: .paragraph)
    return true
  }

  /// Whether a line is a fence of three colons or more with the given info.
  private func isFence(_ line: InlineScanner.Line, info: StaticString) -> Bool {
    var offset = line.start
    while offset < line.end, lines.bytes[offset] == UInt8(ascii: ":") { offset += 1 }
    guard offset - line.start >= 3 else { return false }
    let start = lines.skipBlanks(from: offset, to: line.end)
    return lines.isWord(info, at: start..<max(start, lines.trimBlanks(from: start, to: line.end)))
  }
}
