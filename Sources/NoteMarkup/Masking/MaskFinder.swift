import SourceText

/// Finds the display math and the comments whose lines look like blocks.
///
/// This is one pass over the lines before any block is known, so it goes by what a line looks
/// like. Whether a mask was right shows when the leaf blocks are scanned.
struct MaskFinder {
  private let note: NoteLines
  private let hints: MaskHints
  private var scanner: InlineScanner
  private(set) var found = Masks()
  private var line: Int
  /// Where the unread part of the current line begins, if math has ended in that line.
  private var resumption: Int?
  /// The column that the content of the last list item above begins at.
  private var itemColumn = 0
  /// Whether a line that is indented far enough would be code, and no line of a paragraph.
  private var canBeginCode = true
  private var fence: Fence?
  /// Whether a search for the end of a comment has gone through the whole note in vain.
  private var noCommentEnd = false
  /// The line up to which no end was found of an environment, by its name; of `\[` under no name.
  private var noEnds: [[UInt8]: Int] = [:]

  /// The opening fence of the code that the current line stands in.
  private struct Fence {
    let byte: UInt8
    let length: Int
    let quotes: Int
    let column: Int
  }

  init(note: NoteLines, firstLine: Int, stops: UnsafeBufferPointer<Bool>, hints: MaskHints) {
    self.note = note
    self.hints = hints
    scanner = InlineScanner(note: note, stops: stops, tellsBrackets: true)
    line = firstLine
  }

  /// The masks of a note, in order.
  ///
  /// Complexity: O(n).
  static func masks(
    in note: NoteLines, firstLine: Int, stops: UnsafeBufferPointer<Bool>, hints: MaskHints
  ) -> Masks {
    guard mayNeedMasks(note) else { return Masks() }
    var finder = MaskFinder(note: note, firstLine: firstLine, stops: stops, hints: hints)
    finder.run()
    return finder.found
  }

  /// Whether there is anything that could span lines.
  private static func mayNeedMasks(_ note: NoteLines) -> Bool {
    var last: UInt8 = 0
    var mayBeginEnvironment = false
    for byte in note.bytes[note.range] {
      if byte == last, byte == .dollar || byte == UInt8(ascii: "%") { return true }
      if last == .backslash, byte == UInt8(ascii: "[") { return true }
      // Before `\begin{` there is a backslash, and few words have `egin{`.
      if byte == UInt8(ascii: "{"), last == UInt8(ascii: "n") { mayBeginEnvironment = true }
      last = byte
    }
    return mayBeginEnvironment
  }

  private mutating func run() {
    while line < note.count {
      let start = resumption ?? note.start(of: line)
      let shape = LineShape(note, from: start, to: note.end(of: line))
      if let fence, resumption == nil {
        if goesOn(fence) {
          found.codeLines.append(line)
          line += 1
        }
        continue
      }
      switch shape.kind {
      case .blank:
        resumption = nil
        canBeginCode = true
        line += 1
      case _ where seemsIndentedCode(shape):
        found.codeLines.append(line)
        line += 1
      case .fence(let byte, let length) where resumption == nil:
        fence = Fence(byte: byte, length: length, quotes: shape.quotes, column: shape.column)
        noteItem(shape)
        line += 1
      default:
        noteItem(shape)
        readChunk(shape)
      }
    }
  }

  /// Whether the current line belongs to the code of `fence`; the fence is closed if not, or if the
  /// line is the closing one.
  private mutating func goesOn(_ current: Fence) -> Bool {
    let start = note.start(of: line)
    let inside = LineShape(
      note, from: start, to: note.end(of: line), quoteLimit: current.quotes,
      takesListMarkers: false)
    let isOutside =
      inside.quotes < current.quotes || hints.notCode.contains(line)
      || (inside.kind != .blank && inside.column < current.column - 3)
    if isOutside {
      fence = nil
      return false
    }
    if case .fence(current.byte, let length) = inside.kind, length >= current.length,
      note.skipBlanks(from: inside.contentStart + length, to: note.end(of: line))
        == note.end(of: line)
    {
      fence = nil
    }
    return true
  }

  /// Whether a line is indented by four columns more than the text around it.
  private func seemsIndentedCode(_ shape: LineShape) -> Bool {
    canBeginCode && resumption == nil && shape.markerColumn == nil
      && shape.column >= itemColumn + 4 && !hints.notCode.contains(line)
  }

  /// Remembers what a line means for the indentation of the ones after it.
  private mutating func noteItem(_ shape: LineShape) {
    canBeginCode = shape.kind == .heading
    guard resumption == nil else { return }
    if note.isAdmonition(at: shape.contentStart, line: line) {
      itemColumn = shape.column + NoteLines.admonitionIndentation
    } else if shape.markerColumn != nil || shape.column == 0 {
      itemColumn = shape.column
    }
  }

  /// Reads the lines from the current one on that look like one leaf block.
  private mutating func readChunk(_ shape: LineShape) {
    let first = line
    scanner.begin()
    scanner.append(.init(start: shape.contentStart, end: note.end(of: line)))
    resumption = nil
    line += 1
    var isSpecial = false
    while shape.kind != .heading, line < note.count {
      let next = LineShape(note, from: note.start(of: line), to: note.end(of: line))
      guard next.markerColumn == nil, next.quotes == shape.quotes,
        next.kind == .plain || next.kind == .special
      else { break }
      if next.kind == .special { isSpecial = true }
      scanner.append(.init(start: next.contentStart, end: note.end(of: line)))
      line += 1
    }
    while let span = scanner.next() {
      switch span.kind {
      case .displayMath where isSpecial, .mark(.comment) where isSpecial:
        add(
          span.range, from: first + span.lines.lowerBound, to: first + span.lines.upperBound)
      case .unclosedDisplayMath, .unclosedComment:
        let opening = Opening(
          offset: span.range.lowerBound, line: first + span.lines.lowerBound,
          isComment: note.bytes[span.range.lowerBound] != .dollar)
        if readOn(from: opening, in: shape, after: first) { return }
      case .unclosedBracket, .unclosedEnvironment:
        let opening = Opening(
          offset: span.range.lowerBound, line: first + span.lines.lowerBound, isComment: false)
        if readOnInLines(from: opening, in: shape) { return }
      default: break
      }
    }
  }

  /// The two bytes that open math or a comment whose end does not stand in the same chunk.
  private struct Opening {
    let offset: Int
    let line: Int
    let isComment: Bool
  }

  /// Lists a mask, unless one line holds it or an earlier parse has shown that it is none.
  private mutating func add(_ range: ByteRange, from first: Int, to last: Int) {
    guard last > first, !hints.notMath.contains(range.lowerBound) else { return }
    found.masks.append(Mask(range: range, firstLine: first, lastLine: last))
  }

  /// Looks for the end of math or of a comment past the lines of the chunk; if there is one, the
  /// finder goes on behind it.
  private mutating func readOn(from opening: Opening, in shape: LineShape, after first: Int) -> Bool
  {
    guard !hints.notMath.contains(opening.offset), !(opening.isComment && noCommentEnd) else {
      return false
    }
    let end =
      opening.isComment ? findCommentEnd(opening, in: shape) : findMathEnd(opening, in: shape)
    guard let end else { return false }
    add(opening.offset..<end.offset, from: opening.line, to: end.line)
    line = end.line
    resumption = end.offset
    return true
  }

  /// The end of a comment, in its container; past the last line, no later search is made.
  ///
  /// Complexity: O(distance).
  private mutating func findCommentEnd(
    _ opening: Opening, in shape: LineShape
  ) -> (line: Int, offset: Int)? {
    let percent = UInt8(ascii: "%")
    for candidate in line..<max(line, note.count) {
      let end = note.end(of: candidate)
      let inside = LineShape(
        note, from: note.start(of: candidate), to: end, quoteLimit: shape.quotes,
        takesListMarkers: false)
      if inside.quotes < shape.quotes { return nil }
      var offset = inside.contentStart
      while offset + 1 < end {
        if note.bytes[offset] == percent, note.bytes[offset + 1] == percent {
          return (candidate, offset + 2)
        }
        offset += 1
      }
    }
    noCommentEnd = noCommentEnd || shape.quotes == 0
    return nil
  }

  /// The end of display math that goes on past what looks like its leaf block: before its container
  /// ends, and past a blank line, a heading or a fence only where both of its delimiters stand at
  /// the edge of a line.
  ///
  /// Complexity: O(distance).
  private func findMathEnd(_ opening: Opening, in shape: LineShape) -> (line: Int, offset: Int)? {
    let column = shape.markerColumn != nil ? shape.column : min(itemColumn, shape.column)
    var isBlank = false
    var needsEdges = false
    for candidate in line..<max(line, note.count) {
      let end = note.end(of: candidate)
      let inside = LineShape(
        note, from: note.start(of: candidate), to: end, quoteLimit: shape.quotes,
        takesListMarkers: false)
      if inside.quotes < shape.quotes { return nil }
      if inside.kind == .blank {
        isBlank = true
        continue
      }
      let startsBlock = startsBlock(inside, to: end)
      if inside.column < column, isBlank || startsBlock || inside.isHeadingOrFence { return nil }
      if isBlank || inside.isHeadingOrFence { needsEdges = true }
      guard let close = note.displayMathEnd(from: inside.contentStart, to: end) else { continue }
      if needsEdges, !areAtEdges(opening, close, in: inside, to: end) { return nil }
      return (candidate, close + 2)
    }
    return nil
  }

  /// Looks for the end of `\[` or an environment past the lines of the chunk, up to the next blank line.
  private mutating func readOnInLines(from opening: Opening, in shape: LineShape) -> Bool {
    let name = note.bytes[opening.offset + 1] == UInt8(ascii: "[") ? [] : environmentName(opening)
    guard !hints.notMath.contains(opening.offset), line > noEnds[name, default: -1] else {
      return false
    }
    let environment = MathEnvironment(
      at: opening.offset, to: note.end(of: opening.line), of: note)
    for candidate in line..<max(line, note.count) {
      let end = note.end(of: candidate)
      let inside = LineShape(
        note, from: note.start(of: candidate), to: end, quoteLimit: shape.quotes,
        takesListMarkers: false)
      if inside.quotes < shape.quotes || inside.kind == .blank || inside.isHeadingOrFence {
        noEnds[name] = candidate
        return false
      }
      let close =
        environment.map { environment in
          environment.end(from: inside.contentStart, to: end, of: note)
            .map { $0 + environment.closingLength }
        } ?? note.bracketEnd(from: inside.contentStart, to: end)
      guard let close else { continue }
      add(opening.offset..<close, from: opening.line, to: candidate)
      line = candidate
      resumption = close
      return true
    }
    noEnds[name] = note.count
    return false
  }

  private func environmentName(_ opening: Opening) -> [UInt8] {
    MathEnvironment(at: opening.offset, to: note.end(of: opening.line), of: note)?.name ?? []
  }

  /// Whether a line begins a list item, so that the block above has ended.
  private func startsBlock(_ shape: LineShape, to end: Int) -> Bool {
    shape.kind == .special && LineShape.listMarker(note.bytes, at: shape.contentStart, to: end) > 0
  }

  /// Whether delimiters stand so that they bound math with blank lines in it: the opening one with
  /// nothing but markers before it or nothing after it, the closing one, at `close`, with nothing
  /// that matters after it, or first in its line if the opening one is alone in its.
  private func areAtEdges(
    _ opening: Opening, _ close: Int, in line: LineShape, to end: Int
  ) -> Bool {
    let openingEnd = note.end(of: opening.line)
    let isLast = note.skipBlanks(from: opening.offset + 2, to: openingEnd) == openingEnd
    let openingLine = LineShape(note, from: note.start(of: opening.line), to: openingEnd)
    let isFirst = openingLine.contentStart == opening.offset
    if isFirst, isLast, line.contentStart == close,
      note.displayMathEnd(from: close + 2, to: end) == nil
    {
      return true
    }
    return (isFirst || isLast) && self.isLast(from: close + 2, to: end)
  }

  /// Whether nothing that matters follows on a line: punctuation, a comment, a name.
  private func isLast(from start: Int, to end: Int) -> Bool {
    let offset = note.skipBlanks(from: start, to: end)
    guard offset < end else { return true }
    switch note.bytes[offset] {
    case UInt8(ascii: "<"), UInt8(ascii: "^"), UInt8(ascii: "{"): return true
    default:
      return note.bytes[offset..<end].allSatisfy { $0.isBlank || ".,;:!?)".utf8.contains($0) }
    }
  }
}
