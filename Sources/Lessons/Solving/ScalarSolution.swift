import Binding
import NeuralNet

/// The worked solution of a network scalar by scalar, each factor of its chain rules derived.
struct ScalarSolution: WorkedForm {
  let network: NetworkWriter
  /// By what the total error is derived.
  let derivatives: [Quantity]
  /// The parameters that are updated.
  let parameters: [String]
  /// What a worksheet leaves out; nil for a solution.
  let blanks: Blanks?

  func writeGiven(_ writer: inout ResultWriter) {
    var quantities: [String: [Quantity]] = [:]
    for (quantity, _) in network.bound.values.allQuantities() {
      switch quantity.kind {
      case .input: quantities[LessonWords.inputs, default: []].append(quantity)
      case .parameter: quantities[LessonWords.parameters, default: []].append(quantity)
      case .target: quantities[LessonWords.targets, default: []].append(quantity)
      default: break
      }
    }
    if network.network.learningRate != nil {
      quantities[LessonWords.learningRate] = [.learningRate]
    }
    let names = [
      LessonWords.inputs, LessonWords.parameters, LessonWords.targets, LessonWords.learningRate,
    ]
    writer.list(names.map { ($0, (quantities[$0] ?? []).map(network.value)) })
    writer.heading(2, LessonWords.diagramTitle)
    Diagram(network: network).write(&writer)
  }

  func writeForward(_ writer: inout ResultWriter) {
    for step in network.bound.values.forwardTrace.steps where step.rule != .given {
      writer.explain(step, of: network)
    }
  }

  func writeErrors(_ writer: inout ResultWriter) {
    for step in network.bound.values.errorTrace.steps
    where step.rule == .unitError || step.rule == .totalError {
      writer.explain(step, of: network)
    }
  }

  func writeBackward(_ writer: inout ResultWriter) {
    var backward = BackwardSolution(network: network, blanks: blanks)
    for quantity in derivatives { backward.write(quantity, &writer) }
  }

  func writeUpdate(_ writer: inout ResultWriter) {
    let update = UpdateSolution(network: network, parameters: parameters)
    update.write(&writer)
    guard blanks == nil else { return }
    update.writeTable(&writer)
    DifferenceCheck(network: network, parameters: parameters).write(&writer)
  }
}
