import Binding
import NeuralNet

/// The worked solution of one network.
struct NetworkSolution {
  let network: NetworkWriter
  /// By what the total error is derived; nil for all parameters that are not frozen.
  let asked: [Quantity]?
  /// What a worksheet leaves out; nil for a solution.
  var blanks: Blanks?

  /// By how many parameters the error is derived where nothing is asked for: a solution of more has
  /// thousands of lines.
  static let mostParameters = 500
  /// How many products those derivatives may have together, over all samples and time steps.
  static let mostPaths = 5000

  func write(_ writer: inout ResultWriter, isOnly: Bool) {
    let label = network.bound.label
    if !isOnly { writer.heading(2, LessonWords.network(label)) }
    let lines = network.bound.declaration.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let body = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
    writer.code("nn network" + (label.map { " \($0)" } ?? ""), body.map(String.init))
    if asked == nil, blanks == nil, let matrices = MatrixSolution(network) {
      return write(matrices, &writer)
    }
    writeGiven(&writer)
    writer.heading(2, LessonWords.diagramTitle)
    Diagram(network: network).write(&writer)
    writeForward(&writer)
    guard network.network.hasTargets else { return }
    writeErrors(&writer)
    writer.heading(2, LessonWords.backwardTitle)
    guard network.network.hasGradient else { return writer.paragraph(LessonWords.noGradient) }
    var backward = BackwardSolution(network: network, blanks: blanks)
    for quantity in asked ?? parameters { backward.write(quantity, &writer) }
    let update = UpdateSolution(network: network, parameters: askedParameters)
    update.write(&writer)
    guard blanks == nil else { return }
    update.writeTable(&writer)
    DifferenceCheck(network: network, parameters: askedParameters).write(&writer)
  }

  /// The solution with vectors and matrices; what is asked for by name is written out in scalars.
  private func write(_ matrices: MatrixSolution, _ writer: inout ResultWriter) {
    writer.heading(2, LessonWords.givenTitle)
    matrices.writeGiven(&writer)
    writer.heading(2, LessonWords.forwardTitle)
    matrices.writeForward(&writer)
    guard network.network.hasTargets else { return }
    writer.heading(2, LessonWords.errorTitle)
    matrices.writeErrors(&writer)
    writer.heading(2, LessonWords.backwardTitle)
    guard network.network.hasGradient else { return writer.paragraph(LessonWords.noGradient) }
    writer.paragraph(LessonWords.signals)
    matrices.writeBackward(&writer)
    matrices.writeUpdate(&writer)
    DifferenceCheck(network: network, parameters: askedParameters).writeAlongGradient(&writer)
  }

  /// The parameters that are not frozen, those of the last layer first, as the error is traced
  /// back.
  var parameters: [Quantity] {
    var layers: [String: Int] = [:]
    for (index, layer) in network.network.layers.enumerated() {
      for quantity in layer.units.flatMap(\.netInput.quantities) {
        if let name = quantity.name { layers[name] = index }
      }
    }
    return network.network.parameterNames.enumerated()
      .filter { !network.network.frozen.contains($0.element) }
      .sorted { (-(layers[$0.element] ?? 0), $0.offset) < (-(layers[$1.element] ?? 0), $1.offset) }
      .map { .parameter($0.element) }
  }

  /// The parameters among what is asked, also where their derivatives are.
  private var askedParameters: [String] {
    (asked ?? parameters).compactMap { quantity in
      switch quantity.kind {
      case .parameter(let name), .updated(let name): return name
      case .derivative(let of, let by) where of == .totalError:
        if case .parameter(let name) = by.kind { return name }
        return nil
      default: return nil
      }
    }
  }

  /// What a worksheet asks, in the order of the computation.
  var items: [Step] {
    let values = network.bound.values
    var quantities = values.errorTrace.steps.map(\.quantity)
    if network.network.hasGradient {
      quantities += (asked ?? parameters).map(BackwardSolution.derivative)
      if network.network.learningRate != nil { quantities += askedParameters.map { .updated($0) } }
    }
    return network.derivation.trace(of: quantities).steps.filter { step in
      if case .directDerivative = step.quantity.kind { return false }
      return step.rule != .given && step.value.isFinite
    }
  }

  // MARK: Given values

  private func writeGiven(_ writer: inout ResultWriter) {
    writer.heading(2, LessonWords.givenTitle)
    writer.beginBlock()
    var groups: [(String, [Quantity])] = [(LessonWords.inputs, []), (LessonWords.targets, [])]
    var parameters: [Quantity] = []
    for (quantity, _) in network.bound.values.allQuantities() {
      switch quantity.kind {
      case .input: groups[0].1.append(quantity)
      case .target: groups[1].1.append(quantity)
      case .parameter: parameters.append(quantity)
      default: break
      }
    }
    groups.insert((LessonWords.parameters, parameters), at: 1)
    if network.network.learningRate != nil {
      groups.append((LessonWords.learningRate, [.learningRate]))
    }
    var isFirst = true
    for (name, quantities) in groups where !quantities.isEmpty {
      writer.write("\(isFirst ? "" : "\n")- \(name): ")
      isFirst = false
      for (index, quantity) in quantities.enumerated() {
        if index > 0 { writer.write(", ") }
        writer.inline(network.value(quantity))
      }
    }
  }

  // MARK: The forward pass and the errors

  private func writeForward(_ writer: inout ResultWriter) {
    writer.heading(2, LessonWords.forwardTitle)
    for step in network.bound.values.forwardTrace.steps where step.rule != .given {
      writer.explain(step, of: network)
    }
  }

  private func writeErrors(_ writer: inout ResultWriter) {
    writer.heading(2, LessonWords.errorTitle)
    for step in network.bound.values.errorTrace.steps
    where step.rule == .unitError || step.rule == .totalError {
      writer.explain(step, of: network)
    }
  }
}
