import SourceText

/// Walks the blocks of a note once, in document order, and gathers what is in them.
struct NoteReader {
  let lines: NoteLines
  let masks: Masks
  let lineMap: SkeletonLineMap
  /// What was found so far.
  var note: Note
  var scanner: InlineScanner
  var containers: ContainerStack
  /// The innermost list item.
  var item: BlockID?
  /// The current leaf block, once something was found in it.
  var leafBlock: BlockID?
  /// The index of the current section.
  var section = 0
  /// Whether a quote has begun and its first paragraph has not.
  var quoteIsNew = false
  /// The comments that ask to leave formulas alone.
  var suppressions = Suppressions()
  /// The result region that the current block stands in.
  var openRegion: OpenRegion?
  /// What another parse should know.
  var hints = MaskHints()
  /// The index of the first mask that no math has confirmed or passed.
  private var nextMask = 0
  /// The number of containers around the current block, lists among them.
  private var depth = 0
  /// Where the last leaf block ended.
  var lastEnd = 0

  init(
    note: Note, lines: NoteLines, masks: Masks, lineMap: SkeletonLineMap,
    stops: UnsafeBufferPointer<Bool>
  ) {
    self.note = note
    self.lines = lines
    self.masks = masks
    self.lineMap = lineMap
    scanner = InlineScanner(note: lines, stops: stops)
    containers = ContainerStack(note: lines)
    section = note.openSection
  }

  /// Reads all blocks of a tree.
  ///
  /// Complexity: O(n); the walk does not recur, however deep the blocks are nested.
  mutating func read(_ tree: borrowing BlockTree) {
    var node = tree.firstBlock
    while let block = node {
      enter(block)
      if block.isContainer, let child = block.firstChild {
        depth += 1
        node = child
        continue
      }
      leave(block)
      var last = block
      node = block.next
      while node == nil, let container = last.container {
        depth -= 1
        leave(container)
        last = container
        node = container.next
      }
    }
    finish()
  }

  /// Begins a container, or reads a leaf block.
  private mutating func enter(_ node: BlockNode) {
    let firstLine = lineMap.noteLine(node.firstLine)
    let start = lines.start(of: firstLine) + node.firstByte
    suppressions.enter(
      node, at: start, in: lines, depth: depth, formulas: note.formulas.count)
    switch node.kind {
    case .quote:
      containers.push(isQuote: true, line: firstLine, start: start)
      quoteIsNew = true
    case .item:
      containers.push(isQuote: false, line: firstLine, start: start)
      note.blocks.append(Block(kind: .listItem, parent: item, range: start..<start))
      item = BlockID(note.blocks.count - 1)
    case .paragraph, .heading, .code, .html:
      let nextLine = lineMap.noteLine(node.lastLine + 1)
      let lastLine = min(max(firstLine, nextLine - 1), lines.count - 1)
      leafBlock = nil
      lastEnd = max(start, lines.end(of: lastLine))
      read(Leaf(node: node, start: start, firstLine: firstLine, lastLine: lastLine))
      quoteIsNew = false
    case .list, .other:
      break
    }
  }

  /// Ends a block: what was found since it began is all that it holds.
  private mutating func leave(_ block: BlockNode) {
    switch block.kind {
    case .quote:
      containers.pop()
    case .item:
      containers.pop()
      if let index = item?.index {
        let start = note.blocks[index].range.lowerBound
        note.blocks[index].range = start..<max(start, lastEnd)
        item = note.blocks[index].parent
      }
    default: break
    }
    suppressions.leave(depth: depth, in: &note)
  }

  /// Reads what a leaf block holds.
  private mutating func read(_ leaf: Leaf) {
    switch leaf.node.kind {
    case .paragraph: readParagraph(leaf)
    case .heading: readHeading(leaf)
    case .code: readCode(leaf)
    default: readHTML(leaf)
    }
  }

  /// The block that what is found now is scoped by; a leaf block is listed when it is asked for.
  mutating func currentBlock(_ kind: Block.Kind, _ range: ByteRange) -> BlockID {
    if let known = item ?? leafBlock { return known }
    note.blocks.append(Block(kind: kind, parent: nil, range: range))
    let id = BlockID(note.blocks.count - 1)
    leafBlock = id
    return id
  }

  /// Reports what the author should know.
  mutating func diagnose(_ diagnostic: Diagnostic) {
    note.diagnostics.append(diagnostic)
  }

  /// Compares math or a comment that spans lines with the masks: those before it were none.
  mutating func confirmMask(_ range: ByteRange) {
    while nextMask < masks.masks.count,
      masks.masks[nextMask].range.lowerBound <= range.lowerBound
    {
      let mask = masks.masks[nextMask].range
      if mask != range { hints.notMath.insert(mask.lowerBound) }
      nextMask += 1
    }
  }

  /// Ends what no line of the note has ended.
  private mutating func finish() {
    for mask in masks.masks[nextMask...] { hints.notMath.insert(mask.range.lowerBound) }
    closeSections(from: 1, at: lines.bytes.count)
    if let openRegion { diagnoseUnclosed(openRegion) }
    note.openSection = section
    if scanner.mentionsBinaryNumbers { note.mentionsBinaryNumbers = true }
  }

  /// Ends the open sections of the given rank and of lower ranks; returns the innermost one that
  /// stays open.
  @discardableResult
  mutating func closeSections(from level: Int, at offset: Int) -> Int? {
    var current: Int? = section
    while let index = current, index == 0 || note.sections[index].level >= level {
      note.sections[index].range = note.sections[index].range.lowerBound..<offset
      current = note.sections[index].parent
    }
    return current
  }
}
