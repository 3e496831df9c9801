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
    let rows = table.rows.map { row($0, columns: table.alignments.count) }
    let labels = (rows.first ?? []).map(\.words)
    let head = HTMLNode.element(
      "tr", holding: zip(rows.first ?? [], table.alignments).map(Self.head))
    let body = rows.dropFirst().map { cells in
      HTMLNode.element(
        "tr",
        holding: cells.indices.map { column in
          .element(
            "td", ["class": table.alignments[column].className, "data-label": labels[column]],
            cells[column])
        })
    }
    var attributes: HTMLAttributes = ["class": "table \(TableWidth.className(of: rows))"]
    // One that may scroll on a larger screen is reached by the keyboard.
    if TableWidth.isWide(rows) {
      attributes["tabindex"] = "0"
      attributes["role"] = "group"
      attributes["aria-label"] = "Wide table"
    }
    nodes.append(
      .element(
        "div", attributes,
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

  /// The cells of a row, as many as the table has columns.
  private mutating func row(_ cells: [ByteRange], columns: Int) -> [[HTMLNode]] {
    var nodes: [[HTMLNode]] = []
    for column in 0..<columns {
      nodes.append(column < cells.count ? cell(Array(text.bytes[cells[column]])) : [])
    }
    return nodes
  }

  /// The head of a column; a formula in it is there for the eye, and its words for the ear.
  private static func head(
    _ cell: [HTMLNode], _ alignment: PipeTableText.Alignment
  ) -> HTMLNode {
    if cell.isEmpty { return .element("td") }
    let nodes: [HTMLNode] =
      cell.hasFormula
      ? [
        .element("span", ["aria-hidden": "true"], cell),
        .element("span", ["class": "spoken"], text: cell.words),
      ] : cell
    return .element("th", ["scope": "col", "class": alignment.className], nodes)
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
