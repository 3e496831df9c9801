import Binding
import NeuralNet

/// What each way to initialize does; where there is one layer only, all of it in one table.
struct InitializeResult: DirectiveResult {
  let methods: [InitializeOutcome]
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
    writeLayers(InitializeWords.signalTitle, &writer) { $0.outputMoments.variance }
    writeLayers(TrainWords.gradientTitle, &writer) { $0.gradientNorm ?? .nan }
  }

  private func writeLayers(
    _ title: String, _ writer: inout ResultWriter, value: (LayerStatistics) -> Double
  ) {
    writer.paragraph(title)
    writer.tableHead([TrainWords.layer] + methods.map(\.method))
    for (index, layer) in (methods.first?.layers ?? []).enumerated() {
      writer.tableRow(
        [.text("\(layer.layer)")] + methods.map { numbers.cell(value($0.layers[index])) })
    }
  }
}
