import Binding
import NeuralNet

/// The outputs for examples, beside their targets, or a text.
struct PredictResult: DirectiveResult {
  let outcome: PredictOutcome
  let models: [DeclaredModel]
  let numbers: EngineNumbers

  func write(_ writer: inout ResultWriter) {
    switch outcome {
    case .text(let text):
      writer.code(
        "text", text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    case .rows(let rows):
      PredictedTable(rows: rows, model: models[rows.model], numbers: numbers).write(&writer)
    }
  }
}

/// A table of outputs.
private struct PredictedTable {
  let rows: PredictedRows
  let model: DeclaredModel
  let numbers: EngineNumbers

  /// How many rows, and how many inputs, a table shows at most.
  private static let maximumRows = 20
  private static let maximumInputs = 8

  private var request: PredictRequest.Rows { rows.request }

  /// Whether there are too many inputs to be shown.
  private var isWide: Bool { request.inputs.first.map { $0.count > Self.maximumInputs } ?? true }

  func write(_ writer: inout ResultWriter) {
    writer.tableHead(head)
    let shown = shownRows
    for row in 0..<shown { writer.tableRow(cells(row)) }
    if let rest = PredictWords.more(rows.outputs.count - shown, steps: request.stepCount) {
      writer.paragraph(rest)
    }
    if let correct = rows.correct {
      let unit =
        request.stepCount == nil
        ? nil
        : rows.aimed == request.inputs.count ? TrainWords.step : PredictWords.sequence
      writer.paragraph(PredictWords.correct(correct, of: rows.aimed, unit))
    }
    writeAnew(&writer)
  }

  /// How often so many are classified right, over the seeds.
  private func writeAnew(_ writer: inout ResultWriter) {
    guard !rows.anew.isEmpty else { return }
    writer.paragraph(PredictWords.anew(rows.anew.map(\.seed)))
    writer.tableHead([PredictWords.right(of: rows.aimed), PredictWords.draws])
    let counts = Dictionary(grouping: rows.anew, by: \.correct)
    for correct in counts.keys.sorted(by: >) {
      let cells = [correct, counts[correct, default: []].count].map(EngineWords.grouped)
      writer.tableRow(cells.map { .text($0) })
    }
  }

  private var head: [String] {
    var head = request.stepCount.map { _ in [PredictWords.sequence, TrainWords.step] } ?? []
    if !isWide {
      head += model.inputNames.map(EngineNumbers.symbol)
    } else if head.isEmpty {
      head = [PredictWords.example]
    }
    let targets = model.targetNames.map(EngineNumbers.symbol)
    head += targets
    if request.targets != nil { head += targets.map(PredictWords.target) }
    return head
  }

  /// How many rows are shown: whole sequences, if the first one fits.
  private var shownRows: Int {
    let count = rows.outputs.count
    if count <= Self.maximumRows { return count }
    let steps = request.stepCount ?? 1
    return steps > Self.maximumRows ? Self.maximumRows : Self.maximumRows / steps * steps
  }

  private func cells(_ row: Int) -> [ResultWriter.Cell] {
    var cells: [ResultWriter.Cell] = []
    if let steps = request.stepCount {
      cells = [row / steps, row % steps].map { .text(EngineWords.grouped($0 + 1)) }
    } else if isWide {
      cells = [.text("\(row + 1)")]
    }
    if !isWide { cells += request.inputs[row].map(numbers.cell) }
    cells += rows.outputs[row].map(numbers.cell)
    if let targets = request.targets {
      let own = request.targetIndex(ofRow: row).map { targets[$0].map(numbers.cell) }
      cells += own ?? model.targetNames.map { _ in .text("") }
    }
    return cells
  }
}
