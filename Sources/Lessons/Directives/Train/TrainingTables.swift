import Binding
import NeuralNet

/// The tables of a training, which `train` and `transfer` show.
struct TrainingTables {
  let record: TrainingRecord
  let numbers: EngineNumbers

  /// The error by steps.
  func writeErrors(_ writer: inout ResultWriter) {
    let hasEpochs = record.points.contains { $0.epoch != Double($0.step) }
    writer.tableHead(
      [TrainWords.step] + (hasEpochs ? [TrainWords.epoch] : []) + [TrainWords.error])
    for point in record.points {
      let epoch = NumberSpelling.text(point.epoch, decimals: 2, in: .unicode)
      writer.tableRow(
        [.text(EngineWords.grouped(point.step))] + (hasEpochs ? [.text(epoch)] : [])
          + [numbers.cell(point.error)])
    }
  }

  /// The norms of the gradients: a row for each layer if there are more of them than of steps.
  ///
  /// - Parameters:
  ///   - writer: what they are written to.
  ///   - layerName: the name of a layer in a table, by that in the record.
  func writeGradients(_ writer: inout ResultWriter, layerName: (String) -> String) {
    writer.paragraph(TrainWords.gradientTitle)
    let layers = record.layers.map(layerName)
    guard layers.count > record.points.count else {
      writer.tableHead([TrainWords.step] + layers)
      for point in record.points {
        writer.tableRow(
          [.text(EngineWords.grouped(point.step))] + point.gradientNorms.map(numbers.cell))
      }
      return
    }
    writer.tableHead([""] + record.points.map { TrainWords.step($0.step) })
    for (index, layer) in layers.enumerated() {
      writer.tableRow(
        [.text(layer)] + record.points.map { numbers.cell($0.gradientNorms[index]) })
    }
  }

  /// How the training ended, where that is worth a word.
  func writeEnding(_ writer: inout ResultWriter) {
    if let ending = TrainWords.ending(record) { writer.paragraph(ending) }
  }
}
