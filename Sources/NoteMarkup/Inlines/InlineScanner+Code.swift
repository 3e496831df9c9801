import SourceText

extension InlineScanner {
  /// A code span, or backticks that open none.
  mutating func readBackticks() -> InlineSpan? {
    let length = backtickRun(at: place)
    if let (contentEnd, end) = codeSpanEnd(at: place) {
      let kind: InlineSpan.Kind = isBehindMathRole ? .inlineMath : .mark(.codeSpan)
      return span(kind, opening: length, contentEnd: contentEnd, end: end)
    }
    place.offset += length
    return nil
  }

  /// Whether `{math}` stands right before, the role with which MyST writes math in a line.
  private var isBehindMathRole: Bool {
    let start = place.offset - 6
    return start >= lines[place.line].start && note.has("{math}", at: start, before: place.offset)
  }

  /// The number of backticks in a row.
  func backtickRun(at place: Place) -> Int {
    let end = lines[place.line].end
    var offset = place.offset
    while offset < end, bytes[offset] == .backtick { offset += 1 }
    return offset - place.offset
  }

  /// Where the code span ends that the backticks at `start` open: before and after the closing
  /// backticks.
  ///
  /// Complexity: O(distance); over a leaf block, failing searches take linear time in all.
  mutating func codeSpanEnd(at start: Place) -> (contentEnd: Place, end: Place)? {
    let length = backtickRun(at: start)
    guard length <= BacktickRuns.maximumLength,
      !backticks.areKnown || backticks.last[length] > start.offset
    else { return nil }
    var offset = start.offset + length
    for line in start.line..<lines.count {
      if line > start.line { offset = lines[line].start }
      while offset < lines[line].end {
        guard bytes[offset] == .backtick else {
          offset += 1
          continue
        }
        let run = Place(line: line, offset: offset)
        let runLength = backtickRun(at: run)
        offset += runLength
        if runLength <= BacktickRuns.maximumLength {
          backticks.last[runLength] = max(backticks.last[runLength], run.offset)
        }
        if runLength == length { return (run, Place(line: line, offset: offset)) }
      }
    }
    backticks.areKnown = true
    return nil
  }
}
