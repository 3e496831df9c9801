import Binding
import NeuralNet

/// Quantities for the reader to work out, with a solution to unfold.
///
/// They are not numbered, since they may belong to an exercise that the author numbers.
struct ExerciseResult: DirectiveResult {
  let network: NetworkWriter
  let quantities: [Quantity]

  func write(_ writer: inout ResultWriter) {
    writer.beginBlock()
    for (index, quantity) in quantities.enumerated() {
      if index > 0 { writer.write("\n") }
      writer.write("- \(LessonWords.workOut) ")
      writer.inline { _ in network.symbol(quantity) }
    }
    writer.beginFold(LessonWords.solution)
    for quantity in quantities {
      if let step = network.derivation.step(for: quantity) {
        writer.display(network.chain(network.alone(step)))
      }
    }
    writer.endFold()
  }
}
