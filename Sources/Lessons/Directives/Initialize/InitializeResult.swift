import Binding
import NeuralNet

/// What each way to initialize does; where there is one layer only, all of it in one table.
struct InitializeResult: DirectiveResult {
  let methods: [InitializeOutcome]
  /// How many layers lie between two rows of a table; where that is not 1 all layers are folded below.
  let every: Int
  let numbers: EngineNumbers

  func write(_ writer: inout ResultWriter) {
    let layers = methods.first?.layers.count ?? 0
    writer.tableHead(
      [InitializeWords.method, InitializeWords.theory, InitializeWords.measured(layers)]
        + (layers == 1 ? [InitializeWords.signal, InitializeWords.gradientNorm] : []))
    for method in methods {
      guard let layer = method.layers.first else { continue }
      let theory = method.initializer.variance(fanIn: layer.fanIn, fanOut: layer.fanOut)
      let row = [
        .text(method.method), numbers.cell(theory), numbers.cell(layer.weightMoments.variance),
      ]
      let only = [layer.outputMoments.variance, layer.gradientNorm ?? .nan].map(numbers.cell)
      writer.tableRow(row + (layers == 1 ? only : []))
    }
    guard layers > 1 else { return }
    let shown = (1...layers).filter { $0 == 1 || $0.isMultiple(of: every) || $0 == layers }
    writeTables(of: shown, &writer)
    guard shown.count < layers else { return }
    writer.beginFold(InitializeWords.all(layers))
    writeTables(of: Array(1...layers), &writer)
    writer.endFold()
  }

  /// The tables of signal and gradient with a row for each of these layers, which count from 1.
  private func writeTables(of layers: [Int], _ writer: inout ResultWriter) {
    writeTable(InitializeWords.signalTitle, layers, &writer) { $0.outputMoments.variance }
    writeTable(TrainWords.gradientTitle, layers, &writer) { $0.gradientNorm ?? .nan }
  }

  private func writeTable(
    _ title: String, _ layers: [Int], _ writer: inout ResultWriter,
    value: (LayerStatistics) -> Double
  ) {
    writer.paragraph(title)
    writer.tableHead([TrainWords.layer] + methods.map(\.method))
    for layer in layers {
      writer.tableRow(
        [.text("\(layer)")] + methods.map { numbers.cell(value($0.layers[layer - 1])) })
    }
  }
}
