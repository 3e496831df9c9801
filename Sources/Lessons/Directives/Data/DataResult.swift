import Binding
import NeuralNet

/// How many examples there are, and the first of them.
struct DataResult: DirectiveResult {
  let data: NamedDataset
  let numbers: EngineNumbers

  /// How many examples and columns a table shows at most.
  private static let maximumRows = 5
  private static let maximumColumns = 12

  func write(_ writer: inout ResultWriter) {
    writer.paragraph(DataWords.dataset(data))
    let names = data.inputNames + data.targetNames
    guard names.count <= Self.maximumColumns, case .examples(let rows) = data.content else {
      return
    }
    writer.tableHead(names.map(EngineNumbers.symbol))
    for (inputs, targets) in zip(rows.inputs, rows.targets).prefix(Self.maximumRows) {
      writer.tableRow((inputs + targets).map(numbers.cell))
    }
    if rows.count > Self.maximumRows {
      writer.paragraph(EngineWords.more(rows.count - Self.maximumRows))
    }
  }
}
