import Binding
import NeuralNet

/// Derivatives, with the derivatives that they are made of.
struct GradientResult: DirectiveResult {
  let network: NetworkWriter
  let quantities: [Quantity]
  let show: LessonRequest.Show

  func write(_ writer: inout ResultWriter) {
    if show.hasTable {
      writer.tableHead([LessonWords.by, LessonWords.derivative])
      for quantity in quantities {
        guard case .derivative(_, let by) = quantity.kind else { continue }
        writer.tableRow([
          .formula { _ in network.symbol(by) }, .formula(network.value(quantity)),
        ])
      }
    }
    guard show.hasEquations else { return }
    for step in network.derivativeSteps(of: quantities) { writer.display(network.chain(step)) }
  }
}
