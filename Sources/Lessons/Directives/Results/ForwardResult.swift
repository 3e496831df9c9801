import Binding
import NeuralNet

/// The forward pass: the total net input and the output of every unit.
struct ForwardResult: DirectiveResult {
  let network: NetworkWriter
  let show: LessonRequest.Show

  func write(_ writer: inout ResultWriter) {
    let steps = network.bound.values.forwardTrace.steps
    if show.hasTable {
      writer.tableHead([LessonWords.unit, LessonWords.netInput, LessonWords.output])
      for step in steps {
        guard case .output(let unit) = step.quantity.kind else { continue }
        let netInput = Quantity.netInput(unit, sample: step.quantity.sample)
        writer.tableRow([
          .formula { _ in network.symbol(named: unit) }, .formula(network.value(netInput)),
          .formula(network.value(step.quantity)),
        ])
      }
    }
    guard show.hasEquations else { return }
    for step in steps where step.rule != .given { writer.display(network.chain(step)) }
  }
}
