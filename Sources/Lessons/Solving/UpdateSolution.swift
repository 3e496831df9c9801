import Binding
import NeuralNet

/// The update of parameters, and a table of the old and the new ones.
struct UpdateSolution {
  let network: NetworkWriter
  let parameters: [String]

  func write(_ writer: inout ResultWriter) {
    guard network.network.learningRate != nil, !parameters.isEmpty else { return }
    writer.heading(2, LessonWords.updateTitle)
    for name in parameters {
      if let step = network.derivation.step(for: .updated(name)) {
        writer.explain(step, of: network)
      }
    }
  }

  func writeTable(_ writer: inout ResultWriter) {
    guard network.network.learningRate != nil, !parameters.isEmpty else { return }
    writer.heading(2, LessonWords.tableTitle)
    UpdateResult(network: network, names: parameters, show: .table).write(&writer)
    guard let before = network.bound.values.totalError else { return }
    let changed = network.network.with(
      parameters: Dictionary(
        parameters.compactMap { name in
          network.bound.values[.updated(name)].map { (name, $0) }
        }, uniquingKeysWith: { first, _ in first }))
    guard let after = changed.totalError() else { return }
    let isOfSome =
      parameters.count + network.network.frozen.count < network.network.parameterNames.count
    let decimals = writer.decimals
    let text = { NumberSpelling.text($0, decimals: decimals, in: .unicode) }
    writer.paragraph(LessonWords.newError(text(after), old: text(before), isOfSome: isOfSome))
  }
}
