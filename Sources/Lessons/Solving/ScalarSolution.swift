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

  /// The forward pass, the errors, the derivatives and the updates; the derivatives of an output's own error and of
  /// the total error by it are derived once where they are one.
  var steps: [Step] {
    var quantities = network.bound.values.errorTrace.steps.map(\.quantity)
    if network.network.hasTargets, network.network.hasGradient {
      quantities += derivatives.map(BackwardSolution.derivative)
      if network.network.learningRate != nil { quantities += parameters.map { .updated($0) } }
    }
    var derived: [Quantity: Step] = [:]
    return network.derivation.trace(of: quantities).steps.map { step in
      guard step.rule == .unitErrorDerivative, case .derivative(_, let by) = step.quantity.kind
      else {
        return step
      }
      guard let first = derived[by], first.value == step.value else {
        derived[by] = derived[by] ?? step
        return step
      }
      return Step(
        quantity: step.quantity, rule: step.rule, equation: .quantity(first.quantity),
        value: step.value)
    }
  }

  /// All of the steps.
  var results: Set<Quantity> { Set(steps.map(\.quantity)) }

  /// None.
  var matrices: [String: LayerEntries] { [:] }

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
    MermaidDiagram(network: network).write(&writer)
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
    let shared = steps.filter { $0.rule == .unitErrorDerivative && $0.isTakenOver }
    var backward = BackwardSolution(network: network, blanks: blanks, shared: shared)
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
