import Binding
import NeuralNet

/// One update of parameters.
struct UpdateResult: DirectiveResult {
  let network: NetworkWriter
  let names: [String]
  let show: LessonRequest.Show

  func write(_ writer: inout ResultWriter) {
    if show.hasTable {
      writer.tableHead([LessonWords.old, LessonWords.gradient, LessonWords.new])
      for name in names {
        let parameter = Quantity.parameter(name)
        writer.tableRow([
          .formula(network.value(parameter)),
          .formula(network.value(.derivative(of: .totalError, by: parameter))),
          .formula(network.value(.updated(name))),
        ])
      }
    }
    guard show.hasEquations else { return }
    for name in names {
      if let step = network.derivation.step(for: .updated(name)) {
        writer.display(network.chain(step))
      }
    }
  }
}
