import Binding
import NeuralNet

/// The error of every output unit, and the total error.
struct ErrorResult: DirectiveResult {
  let network: NetworkWriter
  let show: LessonRequest.Show

  func write(_ writer: inout ResultWriter) {
    let steps = network.bound.values.errorTrace.steps
    if show.hasTable {
      writer.tableHead([
        LessonWords.unit, LessonWords.output, LessonWords.target, LessonWords.error,
      ])
      for step in steps {
        guard case .unitError(let unit) = step.quantity.kind else { continue }
        let sample = step.quantity.sample
        writer.tableRow([
          .formula { _ in network.symbol(named: unit) },
          .formula(network.value(.output(unit, sample: sample))),
          .formula(network.value(.target(unit, sample: sample))),
          .formula(network.value(step.quantity)),
        ])
      }
      writer.tableRow([
        .text(LessonWords.total), .text(""), .text(""), .formula(network.value(.totalError)),
      ])
    }
    guard show.hasEquations else { return }
    for step in steps where step.rule == .unitError || step.rule == .totalError {
      writer.display(network.chain(step))
    }
  }
}
