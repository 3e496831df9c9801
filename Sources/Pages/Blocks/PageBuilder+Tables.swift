import NoteMarkup
import SourceText

extension PageBuilder {
  /// The table that the lines of a paragraph are, with the text before it; nil where they are none.
  mutating func table(in node: MarkdownNode) -> HTMLNode? {
    let count = lines.lineStarts.count
    let ranges = node.lines.filter { $0 < count }.map { content(of: lines.range(ofLine: $0)) }
    guard ranges.count > 1, let table = PipeTableText(ranges, of: text.bytes) else { return nil }
    var nodes: [HTMLNode] = []
    if table.linesBefore > 0, let last = ranges[..<table.linesBefore].last {
      let words = Array(text.bytes[ranges[0].lowerBound..<last.upperBound])
      nodes.append(.element("p", holding: cell(words)))
    }
    let head = row(table.rows.first ?? [], table, name: "th")
    let body = table.rows.dropFirst().map { row($0, table, name: "td") }
    nodes.append(
      .element(
        "div", ["class": "table"],
        [
          .element(
            "table",
            holding: [
              .element("thead", holding: [head]), .element("tbody", holding: Array(body)),
            ])
        ]))
    return .group(nodes)
  }

  /// A line of a paragraph without quote markers and blanks around it.
  private func content(of line: ByteRange) -> ByteRange {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, text.bytes[start].isBlank || text.bytes[start] == UInt8(ascii: ">") {
      start += 1
    }
    while end > start, text.bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  private mutating func row(_ cells: [ByteRange], _ table: PipeTableText, name: HTMLName)
    -> HTMLNode
  {
    var nodes: [HTMLNode] = []
    for (column, alignment) in table.alignments.enumerated() {
      let bytes = column < cells.count ? Array(text.bytes[cells[column]]) : []
      let nodesOfCell = cell(bytes)
      let isHead = name == "th"
      nodes.append(
        .element(
          nodesOfCell.isEmpty ? "td" : name,
          ["scope": isHead && !nodesOfCell.isEmpty ? "col" : nil, "class": alignment.className],
          nodesOfCell))
    }
    return .element("tr", holding: nodes)
  }

  /// The text of a cell, in which `\|` stands for `|`.
  private mutating func cell(_ bytes: [UInt8]) -> [HTMLNode] {
    // A blank that does not count at the start of a block keeps the text from being taken for another block.
    var markdown = Array("\u{2009}".utf8)
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "\\") && index + 1 < bytes.count
        && bytes[index + 1] == UInt8(ascii: "|")
      if !isEscape { markdown.append(byte) }
    }
    let tree = MarkdownTree(markdown)
    var nodes: [HTMLNode] = []
    for block in tree.blocks { nodes += inlines(block.children) }
    if case .text(let words)? = nodes.first, words.unicodeScalars.first == "\u{2009}" {
      let rest = String(words.unicodeScalars.dropFirst())
      if rest.isEmpty { nodes.removeFirst() } else { nodes[0] = .text(rest) }
    }
    return nodes
  }
}

extension PipeTableText.Alignment {
  /// The class of a cell.
  fileprivate var className: String? {
    switch self {
    case .unstated: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
