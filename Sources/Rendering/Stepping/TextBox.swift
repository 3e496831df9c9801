/// A block of lines that stands beside others on a line of text, such as a matrix in an equation.
struct TextBox {
  /// As many lines as it is high, all of one width.
  let lines: [String]
  /// The line that stands on the line of text.
  let middle: Int

  /// A piece of text.
  init(_ text: String) { self.init(lines: [text], middle: 0) }

  private init(lines: [String], middle: Int) {
    let width = lines.map(\.columns).max() ?? 0
    self.lines = lines.map { $0.padded(to: width) }
    self.middle = middle
  }

  /// A matrix in brackets, its columns flush right; a single number as it is.
  init(matrix rows: [[String]]) {
    if rows.count == 1, rows[0].count == 1 {
      self.init(rows[0][0])
      return
    }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { $0.indices.contains(column) ? $0[column].columns : nil }.max() ?? 0
    }
    let texts = rows.map { row in
      zip(row, widths).map { text, width in
        String(repeating: " ", count: max(0, width - text.columns)) + text
      }.joined(separator: "  ")
    }
    guard texts.count > 1 else {
      self.init(lines: ["[\(texts.first ?? "")]"], middle: 0)
      return
    }
    let last = texts.count - 1
    self.init(
      lines: texts.enumerated().map { index, text in
        let (left, right) = index == 0 ? ("⎡", "⎤") : index == last ? ("⎣", "⎦") : ("⎢", "⎥")
        return left + text + right
      }, middle: last / 2)
  }

  /// The width in columns.
  var width: Int { lines.first?.columns ?? 0 }

  /// Boxes beside one another with a blank between, their middles on one line.
  static func row(_ boxes: [TextBox]) -> TextBox {
    let above = boxes.map(\.middle).max() ?? 0
    let below = boxes.map { $0.lines.count - 1 - $0.middle }.max() ?? 0
    let lines = (0...(above + below)).map { line in
      boxes.map { box in
        let index = line - above + box.middle
        return box.lines.indices.contains(index)
          ? box.lines[index] : String(repeating: " ", count: box.width)
      }.joined(separator: " ")
    }
    return TextBox(lines: lines, middle: above)
  }
}
