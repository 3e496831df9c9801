import Prose
import SourceText

/// Walks a LaTeX document once and gathers what is in it.
struct LaTeXReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// What was found so far.
  var note: Note
  var offset = 0
  /// Where the document ends.
  var end: Int
  /// The index of the current section.
  var section = 0
  /// The list items that the text stands in, outermost first.
  private var items: [BlockID] = []
  /// The lists and other environments that are open, by whether they are lists.
  private var lists: [Int] = []
  /// The current paragraph, once something was found in it.
  private var paragraph: BlockID?
  /// Where the current paragraph begins.
  private var paragraphStart = 0
  private var ignores = LaTeXIgnores()
  private let mayBeginPhrase: [Bool]

  init(_ note: Note, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.note = note
    self.bytes = bytes
    end = bytes.count
    mayBeginPhrase = InlineScanner.stops
  }

  /// Reads all of it.
  ///
  /// Complexity: O(n).
  mutating func read() {
    readPreamble()
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "%"): readComment()
      case .backslash: readCommand()
      case .dollar: readDollar()
      case .lineFeed, .carriageReturn: readLineEnd()
      default: readText()
      }
    }
    endParagraph()
    closeSections(from: 1, at: end)
    for item in items { close(item, at: end) }
    ignores.apply(to: &note)
    note.openSection = section
  }

  /// Reports what the author should know.
  mutating func diagnose(_ diagnostic: Diagnostic) { note.diagnostics.append(diagnostic) }

  // MARK: Text

  /// Moves past a byte of text, and looks whether it begins words on binary numbers.
  private mutating func readText() {
    let start = offset
    offset += 1
    guard !note.mentionsBinaryNumbers, mayBeginPhrase[Int(bytes[start])],
      start == 0 || !bytes[start - 1].isNamePart
    else { return }
    note.mentionsBinaryNumbers = PhraseSearch.binaryNumbers.matches(
      at: start, of: bytes, before: end)
  }

  /// Moves past a line end, and ends the paragraph at a blank line.
  private mutating func readLineEnd() {
    offset += 1
    var next = offset
    while next < end, bytes[next].isBlank || bytes[next] == .carriageReturn { next += 1 }
    guard next < end, bytes[next] == .lineFeed else { return }
    endParagraph()
    offset = next
  }

  /// A comment, up to the end of its line; it may ask to leave formulas alone.
  private mutating func readComment() {
    let start = offset
    offset = lineEnd(from: start)
    note.marks.append(Mark(kind: .comment, range: start..<offset))
    let lines = NoteLines(bytes: bytes, starts: UnsafeBufferPointer(start: nil, count: 0))
    let comment = NablaComment(start + 1..<offset, in: lines)
    if case .misspelt(let word, let meant)? = comment {
      diagnose(.misspeltComment(word, meant: meant, at: start..<offset))
    }
    guard case .ignore(let extent, let reason)? = comment else { return }
    if reason.isEmpty {
      diagnose(
        Diagnostic(
          id: .ignoreWithoutReason, severity: .warning, range: start..<offset,
          message: "`nn-ignore` gives no reason", hint: "write `% nn-ignore: reason`"))
    }
    note.suppressions.append(
      Suppression(extent, reason: reason, range: start..<offset, section: section))
    guard extent == .nearby else { return }
    let lineStart = self.lineStart(of: start)
    let isAlone = bytes[lineStart..<start].allSatisfy { $0.isBlank }
    ignores.add(note.suppressions.count - 1, line: lineStart..<offset, isAlone: isAlone)
  }

  /// The first offset of a line end, or the end, from an offset on.
  func lineEnd(from start: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] != .lineFeed, bytes[offset] != .carriageReturn { offset += 1 }
    return offset
  }

  private func lineStart(of offset: Int) -> Int {
    note.lineTable.range(ofLine: note.lineTable.lineIndex(of: offset)).lowerBound
  }

  // MARK: Blocks

  /// Ends the paragraph at hand.
  mutating func endParagraph() {
    if let paragraph { close(paragraph, at: offset) }
    paragraph = nil
    paragraphStart = offset
    ignores.endBlock(at: offset)
  }

  private mutating func close(_ block: BlockID, at end: Int) {
    let start = note.blocks[block.index].range.lowerBound
    note.blocks[block.index].range = start..<max(start, end)
  }

  /// The block that what is found now is scoped by.
  mutating func currentBlock() -> BlockID {
    if let known = items.last ?? paragraph { return known }
    note.blocks.append(Block(kind: .paragraph, parent: nil, range: paragraphStart..<offset))
    let id = BlockID(note.blocks.count - 1)
    paragraph = id
    return id
  }

  /// Begins a list, whose items come.
  mutating func beginList() {
    endParagraph()
    lists.append(items.count)
  }

  /// Ends a list with its items.
  mutating func endList() {
    endParagraph()
    closeItems(to: lists.popLast() ?? 0)
  }

  /// Begins an item of the innermost list.
  mutating func beginItem(at start: Int) {
    endParagraph()
    closeItems(to: lists.last ?? 0)
    note.blocks.append(Block(kind: .listItem, parent: items.last, range: start..<start))
    items.append(BlockID(note.blocks.count - 1))
  }

  private mutating func closeItems(to count: Int) {
    while items.count > count, let item = items.popLast() { close(item, at: offset) }
  }

  /// Begins a section.
  mutating func beginSection(level: Int, at start: Int, title: ByteRange) {
    endParagraph()
    let parent = closeSections(from: level, at: start)
    note.sections.append(Section(level: level, parent: parent, range: start..<start, title: title))
    section = note.sections.count - 1
  }

  @discardableResult
  private mutating func closeSections(from level: Int, at offset: Int) -> Int? {
    var current: Int? = section
    while let index = current, index == 0 || note.sections[index].level >= level {
      let start = note.sections[index].range.lowerBound
      note.sections[index].range = start..<max(start, offset)
      current = note.sections[index].parent
    }
    return current
  }
}
