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
        first = lines.contentStart(
          from: lines.start(of: line), to: end, quotes: containers.quotes)
      }
      canDefineLinks = canDefineLinks && lines.definesLink(from: first, to: end)
      scanner.append(.init(start: canDefineLinks ? end : first, end: max(first, end)))
    }
  }

  /// Reads the text of a leaf block that is no table.
  mutating func readText(_ kind: Block.Kind, firstLine: Int) {
    var suppression = LineSuppressions(firstFormula: note.formulas.count)
    scan(kind, firstLine: firstLine, row: nil, marking: &suppression)
    suppression.apply(to: &note)
  }

  /// Gathers what the scanner finds; `row` is the line of the table cell that it scans.
  mutating func scan(
    _ kind: Block.Kind, firstLine: Int, row: InlineScanner.Line?,
    marking suppression: inout LineSuppressions
  ) {
    guard let first = scanner.lines.first, let last = scanner.lines.last else { return }
    let text = LeafText(
      kind: kind, range: first.start..<max(first.start, last.end), firstLine: firstLine, row: row)
    while let span = scanner.next() {
      switch span.kind {
      case .inlineMath:
        addFormula(.inline, span, in: text)
      case .displayMath:
        confirmMask(span.range)
        addFormula(.display, span, in: text)
      case .unclosedDisplayMath:
        readUnclosedMath(span, firstLine: firstLine)
      case .unclosedComment, .unclosedBracket:
        break
      case .unclosedEnvironment:
        readUnclosedEnvironment(span)
      case .macroDefinition:
        note.macroDefinitions.append(span.range)
      case .mark(let mark):
        note.marks.append(Mark(kind: mark, range: span.range))
        switch mark {
        case .codeSpan: readInlineValue(span, in: text)
        case .comment: confirmMask(span.range)
        case .htmlComment: readLineComment(span, in: text, marking: &suppression)
        default: break
        }
      }
    }
  }

  /// Lists math, unless nothing stands between its delimiters.
  private mutating func addFormula(
    _ style: Formula.Style, _ span: InlineSpan, in text: LeafText
  ) {
    guard !span.content.isEmpty else { return }
    var parts: [ByteRange]?
    if span.lines.count > 1 {
      parts = slices(of: span, firstLine: text.firstLine)
    } else if text.row != nil {
      parts = withoutPipeEscapes(span.content)
    }
    note.formulas.append(
      Formula(
        style: style, range: span.range, content: span.content, parts: parts,
        block: currentBlock(text.kind, text.range), section: section))
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

  /// Math that nothing closes: where a line was taken for code, the next parse reads it as text.
  private mutating func readUnclosedMath(_ span: InlineSpan, firstLine: Int) {
    let line = firstLine + span.lines.lowerBound
    if masks.isCode(line) { hints.notCode.insert(line) }
    diagnose(
      Diagnostic(
        id: .unclosedDisplayMath, severity: .warning, range: span.range,
        message: "`$$` has no closing `$$` in its block, so what follows in the block is not read"))
  }

  /// An environment of display math that its block does not end.
  private mutating func readUnclosedEnvironment(_ span: InlineSpan) {
    let opening = String(decoding: lines.bytes[span.range], as: UTF8.self)
    diagnose(
      Diagnostic(
        id: .unclosedDisplayMath, severity: .warning, range: span.range,
        message: "`\(opening)` has no end in its block, so it is not read"))
  }

  /// `` `nn QUANTITY FORMAT` ``; `` `nn` `` alone is code like any other.
  private mutating func readInlineValue(
    _ span: InlineSpan, in text: LeafText
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
        block: currentBlock(text.kind, text.range), section: section))
  }

  /// An HTML comment among the text of a block: one that ignores holds good for its line.
  private mutating func readLineComment(
    _ span: InlineSpan, in text: LeafText, marking suppression: inout LineSuppressions
  ) {
    guard let comment = NablaComment(span.content, in: lines),
      let index = readComment(comment, span.range)
    else { return }
    let first = scanner.lines[span.lines.lowerBound]
    let last = scanner.lines[span.lines.upperBound]
    let isAlone =
      text.row == nil && span.range.lowerBound == first.start
      && lines.skipBlanks(from: span.range.upperBound, to: last.end) == last.end
    let line = text.row ?? first
    suppression.add(
      index, line: line.start..<max(line.end, span.range.upperBound),
      restFrom: isAlone ? span.range.upperBound : nil)
  }

  /// What a comment means wherever it stands.
  ///
  /// - Returns: the index in ``Note/suppressions`` of one that has formulas nearby left alone.
  mutating func readComment(_ comment: NablaComment, _ range: ByteRange) -> Int? {
    switch comment {
    case .ignore(let extent, let reason):
      note.suppressions.append(
        Suppression(extent, reason: reason, range: range, section: section))
      let index = extent == .nearby ? note.suppressions.count - 1 : nil
      guard reason.isEmpty else { return index }
      diagnose(
        Diagnostic(
          id: .ignoreWithoutReason, severity: .warning, range: range,
          message: "`nn-ignore` gives no reason",
          hint: "write `<!-- nn-ignore: reason -->`"))
      return index
    case .begin(let info):
      if let openRegion { diagnoseUnclosed(openRegion) }
      openRegion = OpenRegion(
        opening: range, info: info, formulas: note.formulas.count,
        directives: note.directives.count)
    case .end:
      closeRegion(range)
    case .misspelt(let word, let meant):
      diagnose(.misspeltComment(word, meant: meant, at: range))
    }
    return nil
  }
}
