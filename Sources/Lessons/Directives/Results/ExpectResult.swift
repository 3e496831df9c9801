import Binding
import NeuralNet

/// Quantities beside the numbers that the author expects.
struct ExpectResult: DirectiveResult {
  let network: NetworkWriter
  let expectations: [LessonRequest.Expectation]

  func write(_ writer: inout ResultWriter) {
    writer.tableHead([
      LessonWords.quantity, LessonWords.expected, LessonWords.computed, LessonWords.verdict,
    ])
    for expectation in expectations {
      let isMet = expectation.isMet(by: network.bound.values[expectation.quantity])
      writer.tableRow([
        .formula { _ in network.symbol(expectation.quantity) },
        .text(expectation.text), .formula(network.value(expectation.quantity)),
        .text(isMet ? "✓" : "✗"),
      ])
    }
  }
}
