import Binding
import NeuralNet

extension ExplainedNetwork {
  /// What a vector or matrix is made of, row by row, with the numbers.
  func explanation(of quantity: LayerQuantity, madeOf entries: LayerEntries) -> String {
    var lines = [
      LessonWords.shape(quantity.plainKey, rows: entries.rows, columns: entries.columns), "",
    ]
    let texts = entries.entries.map { entry in
      switch entry {
      case .constant(let number): NumberSpelling.exact(number, in: .unicode)
      case .quantity(let quantity): "\(spelling(quantity)) = \(number(quantity))"
      }
    }
    let columns = max(1, entries.columns)
    let widths = (0..<columns).map { column in
      stride(from: column, to: texts.count, by: columns).map { texts[$0].count }.max() ?? 0
    }
    for start in stride(from: 0, to: texts.count, by: columns) {
      let cells = texts[start..<min(start + columns, texts.count)].enumerated().map {
        column, text in
        text + String(repeating: " ", count: column + 1 < columns ? widths[column] - text.count : 0)
      }
      lines.append("  " + cells.joined(separator: "   "))
    }
    if let example = entries.quantities.first {
      lines += ["", LessonWords.explainedByEntry(example.plainKey)]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
