import SourceText

extension NoteReader {
  /// Reads a paragraph, and the cells of the table that its lines may be.
  mutating func readParagraph(_ leaf: Leaf) {
    beginText(leaf, through: leaf.lastLine)
    if quoteIsNew { readCallout(from: leaf.start, to: lines.end(of: leaf.firstLine)) }
    if readMathDirective(firstLine: leaf.firstLine) { return }
    guard let header = Table.header(in: scanner.lines, of: lines) else {
      readText(.paragraph, firstLine: leaf.firstLine)
      return
    }
    let rows = scanner.lines
    var suppression = LineSuppressions(firstFormula: note.formulas.count)
    if header > 0 {
      beginText(leaf, through: leaf.firstLine + header - 1)
      readText(.paragraph, firstLine: leaf.firstLine)
    }
    for index in header..<rows.count where index != header + 1 {
      for cell in Table.cells(of: rows[index], in: lines) {
        leafBlock = nil
        scanner.begin()
        scanner.append(cell)
        scan(.tableCell, firstLine: leaf.firstLine + index, row: rows[index], marking: &suppression)
      }
    }
    suppression.apply(to: &note)
  }

  /// Reads a heading; outside of quotes and lists it begins a section.
  mutating func readHeading(_ leaf: Leaf) {
    let (firstLine, start) = (leaf.firstLine, leaf.start)
    let isAtx = LineShape(lines, from: start, to: lines.end(of: firstLine)).kind == .heading
    var lastLine = firstLine
    if !isAtx {
      while lastLine < leaf.lastLine, !isUnderline(lastLine + 1) {
        lastLine += 1
      }
    }
    beginText(leaf, through: lastLine)
    if item == nil, containers.quotes == 0 {
      let title =
        isAtx
        ? atxTitle(from: start, to: lines.end(of: firstLine))
        : setextTitle(from: start, lastLine: lastLine)
      let lineStart = lines.start(of: firstLine)
      let level = leaf.node.headingLevel
      let parent = closeSections(from: level, at: lineStart)
      note.sections.append(
        Section(
          level: level, parent: parent, range: lineStart..<lineStart, title: title))
      section = note.sections.count - 1
    }
    readText(.heading, firstLine: firstLine)
  }

  /// Whether a line makes a heading of the paragraph before it.
  private func isUnderline(_ line: Int) -> Bool {
    if masks.covers(line) { return false }
    let shape = LineShape(
      lines, from: lines.start(of: line), to: lines.end(of: line), quoteLimit: containers.quotes,
      takesListMarkers: false)
    let end = lines.trimBlanks(from: shape.contentStart, to: lines.end(of: line))
    guard shape.contentStart < end else { return false }
    let first = lines.bytes[shape.contentStart]
    return (first == UInt8(ascii: "=") || first == UInt8(ascii: "-"))
      && lines.bytes[shape.contentStart..<end].allSatisfy { $0 == first }
  }

  /// The text of `# Title #`.
  private func atxTitle(from start: Int, to lineEnd: Int) -> ByteRange {
    let hash = UInt8(ascii: "#")
    var first = start
    while first < lineEnd, lines.bytes[first] == hash { first += 1 }
    first = lines.skipBlanks(from: first, to: lineEnd)
    let end = lines.trimBlanks(from: first, to: lineEnd)
    var closing = end
    while closing > first, lines.bytes[closing - 1] == hash { closing -= 1 }
    if closing < end, closing == first || lines.bytes[closing - 1].isBlank {
      return first..<lines.trimBlanks(from: first, to: closing)
    }
    return first..<end
  }

  /// The text above a line of `=` or `-`.
  private func setextTitle(from start: Int, lastLine: Int) -> ByteRange {
    start..<lines.trimBlanks(from: start, to: lines.end(of: lastLine))
  }

  /// Reads a fenced block of `math`, or a directive; other code is nothing to Nabla.
  mutating func readCode(_ leaf: Leaf) {
    guard leaf.node.hasInfo,
      let code = FencedCode(
        in: lines, at: leaf.start, line: leaf.firstLine, lastLine: leaf.lastLine,
        containers: &containers)
    else {
      noteMathInCode(leaf)
      return
    }
    let words = lines.words(in: code.info, limit: 3)
    if lines.isWord("math", at: words.first) {
      addMath(code.slices, range: code.range, block: .codeBlock)
    } else if lines.isWord("{math}", at: words.first) {
      addMath(withoutOptions(code.slices), range: code.range, block: .codeBlock)
    } else if lines.isWord("nn", at: words.first) {
      readDirective(code, words: words, line: leaf.firstLine)
    } else {
      noteMathInCode(leaf, in: words.first)
    }
  }

  /// Lists a directive: `nn NAME LABEL` are its words.
  private mutating func readDirective(_ code: FencedCode, words: [ByteRange], line: Int) {
    let infoEnd = code.info.upperBound
    // The marker of a list item becomes the indentation of its further lines.
    let prefix = lines.bytes[lines.start(of: line)..<code.range.lowerBound].map {
      $0.isBlank || $0 == .greater ? $0 : .space
    }
    note.directives.append(
      Directive(
        name: words.count > 1 ? words[1] : infoEnd..<infoEnd,
        label: words.count > 2 ? words[2].lowerBound..<infoEnd : nil, range: code.range,
        lines: lines.start(of: line)..<lines.fullEnd(of: code.lastLine), isClosed: code.isClosed,
        slices: code.slices, containerPrefix: prefix,
        block: currentBlock(.codeBlock, code.range), section: section))
    if !code.isClosed {
      diagnose(
        Diagnostic(
          id: .unclosedDirective, range: code.range.lowerBound..<infoEnd,
          message: "the directive has no closing fence"))
    }
  }

  /// Reads a comment, or the text between tags.
  ///
  /// The last line that libcmark gives is one too small unless the container ended the block.
  mutating func readHTML(_ leaf: Leaf) {
    let start = leaf.start
    guard lines.has("<!--", at: start, before: lines.end(of: leaf.firstLine)) else {
      readElement(leaf)
      return
    }
    let next = min(lineMap.noteLine(leaf.node.lastLine + 1), lines.count - 1)
    let hasNext = next > leaf.lastLine && containers.enter(next) != nil
    let limit = lines.end(of: hasNext ? next : leaf.lastLine)
    var end = start + 4
    while end < limit, !lines.has("-->", at: end, before: limit) { end += 1 }
    guard end < limit else { return }
    lastEnd = max(lastEnd, end + 3)
    note.marks.append(Mark(kind: .htmlComment, range: start..<end + 3))
    guard let comment = NablaComment(start + 4..<end, in: lines) else { return }
    if let suppression = readComment(comment, start..<end + 3) { suppressions.add(suppression) }
  }

  /// Reads the text between tags, unless a program, a style or code stands there.
  private mutating func readElement(_ leaf: Leaf) {
    let limit = lines.end(of: leaf.lastLine)
    var hasMath = false
    for offset in leaf.start..<limit {
      switch lines.bytes[offset] {
      case UInt8(ascii: "<"):
        if Self.opaque.contains(where: { lines.has($0, at: offset + 1, before: limit) }) { return }
      case .dollar, .backslash: hasMath = true
      default: break
      }
    }
    guard hasMath else { return }
    beginText(leaf, through: leaf.lastLine)
    readText(.paragraph, firstLine: leaf.firstLine)
  }

  /// The elements whose text is none of the note's, and what is no element.
  private static let opaque: [StaticString] = [
    "script", "style", "pre", "code", "textarea", "svg", "!D", "![", "?",
  ]

  /// `[!note]` at the start of a quote.
  private mutating func readCallout(from start: Int, to end: Int) {
    guard lines.has("[!", at: start, before: end) else { return }
    for offset in start + 2..<end where lines.bytes[offset] == UInt8(ascii: "]") {
      note.marks.append(Mark(kind: .callout, range: start..<offset + 1))
      return
    }
  }
}
