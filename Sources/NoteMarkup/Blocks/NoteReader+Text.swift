import SourceText

extension NoteReader {
  /// Gives the scanner the lines of a leaf block, without the markers and blanks before them.
  mutating func beginText(_ leaf: Leaf, through lastLine: Int) {
    scanner.begin()
    var canDefineLinks = true
    for line in leaf.firstLine...max(leaf.firstLine, lastLine) {
      let end = lines.end(of: line)
      var first = leaf.start
      if line > leaf.firstLine {
        first = lines.contentStart(lines.start(of: line), end, quotes: containers.quotes)
      }
      canDefineLinks = canDefineLinks && lines.definesLink(first, end)
      scanner.append(.init(start: canDefineLinks ? end : first, end: max(first, end)))
    }
  }

  /// Reads the text of a leaf block that is no table.
  mutating func readText(_ kind: Block.Kind, firstLine: Int) {
    var suppression = LineSuppressions(firstFormula: note.formulas.count)
    scan(kind, firstLine: firstLine, row: nil, &suppression)
    suppression.apply(to: &note.formulas)
  }

  /// Gathers what the scanner finds; `row` is the line of the table cell that it scans.
  mutating func scan(
    _ kind: Block.Kind, firstLine: Int, row: InlineScanner.Line?,
    _ suppression: inout LineSuppressions
  ) {
    guard let first = scanner.lines.first, let last = scanner.lines.last else { return }
    let leaf = first.start..<max(first.start, last.end)
    while let span = scanner.next() {
      switch span.kind {
      case .inlineMath:
        addFormula(.inline, span, kind, leaf, firstLine, isCell: row != nil)
      case .displayMath:
        confirmMask(span.range)
        addFormula(.display, span, kind, leaf, firstLine, isCell: row != nil)
      case .unclosedDisplayMath:
        readUnclosedMath(span, firstLine: firstLine)
      case .unclosedComment:
        break
      case .mark(let mark):
        note.marks.append(Mark(kind: mark, range: span.range))
        switch mark {
        case .codeSpan: readInlineValue(span, kind, leaf)
        case .comment: confirmMask(span.range)
        case .htmlComment: readLineComment(span, row, &suppression)
        default: break
        }
      }
    }
  }

  private mutating func addFormula(
    _ style: Formula.Style, _ span: InlineSpan, _ kind: Block.Kind, _ leaf: ByteRange,
    _ firstLine: Int, isCell: Bool
  ) {
    guard !span.content.isEmpty else { return }
    var parts: [ByteRange]?
    if span.lines.count > 1 {
      parts = slices(of: span, firstLine: firstLine)
    } else if isCell {
      parts = withoutPipeEscapes(span.content)
    }
    note.formulas.append(
      Formula(
        style: style, range: span.range, content: span.content, parts: parts,
        block: currentBlock(kind, leaf), section: section))
  }

  /// The content of a span line by line, with the line ends; nil if that is one slice.
  private func slices(of span: InlineSpan, firstLine: Int) -> [ByteRange]? {
    var slices: [ByteRange] = []
    for line in span.lines {
      let isFirst = line == span.lines.lowerBound
      let isLast = line == span.lines.upperBound
      let start = isFirst ? span.content.lowerBound : scanner.lines[line].start
      let end = isLast ? span.content.upperBound : lines.fullEnd(of: firstLine + line)
      slices.appendSlice(start..<max(start, end))
    }
    return slices.count == 1 ? nil : slices
  }

  /// The slices of math in a table cell, where `\|` stands for `|`; nil if there is none.
  private func withoutPipeEscapes(_ content: ByteRange) -> [ByteRange]? {
    var slices: [ByteRange] = []
    var start = content.lowerBound
    for offset in content.dropLast()
    where lines.bytes[offset] == .backslash && lines.bytes[offset + 1] == UInt8(ascii: "|") {
      if start < offset { slices.append(start..<offset) }
      start = offset + 1
    }
    if start == content.lowerBound { return nil }
    slices.append(start..<content.upperBound)
    return slices
  }

  private mutating func readUnclosedMath(_ span: InlineSpan, firstLine: Int) {
    let line = firstLine + span.lines.lowerBound
    if masks.isCode(line) { hints.notCode.insert(line) }
    diagnose(
      Diagnostic(
        id: .unclosedDisplayMath, severity: .warning, range: span.range,
        message: "`$$` has no closing `$$` in its block, so what follows in the block is not read"))
  }

  /// `` `nn QUANTITY FORMAT` ``; `` `nn` `` alone is code like any other.
  private mutating func readInlineValue(
    _ span: InlineSpan, _ kind: Block.Kind, _ leaf: ByteRange
  ) {
    let limit = span.content.upperBound
    let start = lines.skipWhitespace(from: span.content.lowerBound, to: limit)
    guard lines.has("nn", at: start, before: limit),
      start + 2 == limit || lines.bytes[start + 2].isWhitespace
    else { return }
    let quantity = lines.skipWhitespace(from: start + 2, to: limit)
    var end = limit
    while end > quantity, lines.bytes[end - 1].isWhitespace { end -= 1 }
    var word = end
    while word > quantity, !lines.bytes[word - 1].isWhitespace { word -= 1 }
    var format: ByteRange?
    if word < end, lines.bytes[word] == UInt8(ascii: "%") {
      format = word..<end
      end = word
      while end > quantity, lines.bytes[end - 1].isWhitespace { end -= 1 }
    }
    if quantity == end, format == nil { return }
    note.inlineValues.append(
      InlineValue(
        range: span.range, quantity: quantity..<end, format: format,
        block: currentBlock(kind, leaf), section: section))
  }

  private mutating func readLineComment(
    _ span: InlineSpan, _ row: InlineScanner.Line?, _ suppression: inout LineSuppressions
  ) {
    guard let comment = NablaComment(span.content, in: lines) else { return }
    if case .ignore(let reason) = comment {
      let first = scanner.lines[span.lines.lowerBound]
      let last = scanner.lines[span.lines.upperBound]
      let isAlone =
        row == nil && span.range.lowerBound == first.start
        && lines.skipBlanks(from: span.range.upperBound, to: last.end) == last.end
      let line = row ?? first
      suppression.add(
        reason, line: line.start..<max(line.end, span.range.upperBound),
        restFrom: isAlone ? span.range.upperBound : nil)
    }
    readComment(comment, span.range)
  }

  /// What a comment means wherever it stands.
  mutating func readComment(_ comment: NablaComment, _ range: ByteRange) {
    switch comment {
    case .ignore(let reason):
      guard reason.isEmpty else { return }
      diagnose(
        Diagnostic(
          id: .ignoreWithoutReason, severity: .warning, range: range,
          message: "`nn-ignore` gives no reason",
          hint: "write `<!-- nn-ignore: reason -->`"))
    case .begin(let info):
      if let openRegion { diagnoseUnclosed(openRegion) }
      openRegion = OpenRegion(
        opening: range, info: info, formulas: note.formulas.count,
        directives: note.directives.count)
    case .end:
      closeRegion(range)
    }
  }
}

extension NoteLines {
  /// The first byte of a line past blanks and at most `quotes` quote markers.
  @inline(__always)
  fileprivate func contentStart(_ start: Int, _ end: Int, quotes: Int) -> Int {
    var offset = skipBlanks(from: start, to: end)
    var rest = quotes
    while rest > 0, offset < end, bytes[offset] == .greater {
      offset = skipBlanks(from: offset + 1, to: end)
      rest -= 1
    }
    return offset
  }

  /// Whether a line begins like the definition of a link, `[label]: address`, and not of a
  /// footnote.
  fileprivate func definesLink(_ start: Int, _ end: Int) -> Bool {
    guard start < end, bytes[start] == UInt8(ascii: "["), !has("[^", at: start, before: end) else {
      return false
    }
    var offset = start + 1
    while offset + 1 < end, bytes[offset] != UInt8(ascii: "]") {
      offset += bytes[offset] == .backslash ? 2 : 1
    }
    return offset + 1 < end && bytes[offset + 1] == UInt8(ascii: ":")
  }
}
