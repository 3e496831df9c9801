import Binding
import NeuralNet

extension MatrixSolution {
  /// The computation entry by entry, as the document writes it.
  func makeCourse() -> MatrixCourse {
    var course = MatrixCourse(network.derivation)
    let errors = network.bound.values.errorTrace
    course.add(errors)
    for layer in layers {
      course.show(quantities(quantity(.netInputs(layer: layer))))
      course.show(quantities(quantity(.outputs(layer: layer))))
    }
    course.show(
      errors.steps.filter { $0.rule == .unitError || $0.rule == .totalError }.map(\.quantity))
    guard network.network.hasTargets, network.network.hasGradient else { return course }
    for layer in layers.reversed() {
      addSignal(of: layer, to: &course)
      addParameters(of: layer, to: &course)
    }
    guard network.network.learningRate != nil else { return course }
    for kind in layers.flatMap({ [LayerQuantity.Kind.weights(layer: $0), .biases(layer: $0)] }) {
      let updated = quantities(quantity(kind, .updated))
      course.add(updated)
      course.show(updated)
    }
    return course
  }

  /// What is computed, by the names under which it is written.
  var matrices: [String: LayerEntries] {
    var matrices: [String: LayerEntries] = [:]
    func add(_ quantity: LayerQuantity, as name: String? = nil) {
      matrices[name ?? self.name(quantity)] = table.entries(of: quantity)
    }
    for layer in layers {
      add(quantity(.netInputs(layer: layer)))
      add(quantity(.outputs(layer: layer)))
      add(gradient(.netInputs(layer: layer)), as: speller.delta(ofLayer: layer))
      add(gradient(.outputs(layer: layer)))
      for kind in [LayerQuantity.Kind.weights(layer: layer), .biases(layer: layer)] {
        add(gradient(kind))
        add(quantity(kind, .updated))
      }
    }
    return matrices
  }

  private func quantities(_ quantity: LayerQuantity) -> [Quantity] {
    table.entries(of: quantity)?.quantities ?? []
  }

  private func addSignal(of layer: Int, to course: inout MatrixCourse) {
    let signal = quantities(gradient(.netInputs(layer: layer)))
    let outputs = quantities(quantity(.outputs(layer: layer)))
    switch way(toSignalOf: layer) {
    case .difference:
      let targets = quantities(quantity(.targets))
      for (signal, (output, target)) in zip(signal, zip(outputs, targets)) {
        let difference = Term.quantity(output) - .quantity(target)
        let count = Term.constant(Double(table.sampleCount))
        course.add(signal, as: share.isEmpty ? difference : 1 / count * difference)
      }
    case .wholeLayer: course.add(signal)
    case .outputs:
      let byOutputs = quantities(gradient(.outputs(layer: layer)))
      course.add(byOutputs)
      course.show(byOutputs)
      for (index, signal) in signal.enumerated() where index < byOutputs.count {
        course.add(signal, as: sloped(.quantity(byOutputs[index]), at: index, of: layer, &course))
      }
    case .layerBehind:
      for (index, signal) in signal.enumerated() {
        let columns = max(1, table.sampleCount)
        let sum = weighted(index / columns, sample: index % columns, before: layer)
        course.add(signal, as: sloped(sum, at: index, of: layer, &course))
      }
    }
    course.show(signal)
  }

  /// What comes back to a unit through the weights of the layer behind.
  private func weighted(_ unit: Int, sample: Int, before layer: Int) -> Term {
    let weights = table.entries(of: quantity(.weights(layer: layer + 1)))
    let signals = table.entries(of: gradient(.netInputs(layer: layer + 1)))
    return Self.sum(
      (0..<(signals?.rows ?? 0)).map { row in
        Self.product(
          weights?.entry(row: row, column: unit), signals?.entry(row: row, column: sample))
      })
  }

  /// A term times the slope of a unit's activation function.
  private func sloped(
    _ term: Term, at index: Int, of layer: Int, _ course: inout MatrixCourse
  ) -> Term {
    if activations[layer - 1] == .linear { return term }
    let netInputs = quantities(quantity(.netInputs(layer: layer)))
    let outputs = quantities(quantity(.outputs(layer: layer)))
    guard netInputs.indices.contains(index), outputs.indices.contains(index) else { return term }
    let slope = Quantity.derivative(of: outputs[index], by: netInputs[index])
    course.add([slope])
    return term * .quantity(slope)
  }

  private func addParameters(of layer: Int, to course: inout MatrixCourse) {
    guard let signals = table.entries(of: gradient(.netInputs(layer: layer))),
      let sources = table.entries(of: quantity(.outputs(layer: layer - 1))),
      let weights = table.entries(of: gradient(.weights(layer: layer)))
    else { return }
    for (index, weight) in weights.quantities.enumerated() {
      let (row, column) = (index / weights.columns, index % weights.columns)
      let paths = (0..<signals.columns).map { sample in
        Self.product(
          signals.entry(row: row, column: sample), sources.entry(row: column, column: sample))
      }
      course.add(weight, as: Self.sum(paths))
    }
    course.show(weights.quantities)
    guard let biases = ownBiases(of: layer) else { return }
    for (row, bias) in biases.quantities.enumerated() {
      let paths = (0..<signals.columns).map { Self.term(signals.entry(row: row, column: $0)) }
      course.add(bias, as: Self.sum(paths))
    }
    course.show(biases.quantities)
  }

  // MARK: Terms

  private static func sum(_ terms: [Term]) -> Term { terms.count == 1 ? terms[0] : .sum(terms) }

  private static func product(_ left: LayerEntries.Entry?, _ right: LayerEntries.Entry?) -> Term {
    term(left) * term(right)
  }

  private static func term(_ entry: LayerEntries.Entry?) -> Term {
    switch entry {
    case .quantity(let quantity): .quantity(quantity)
    case .constant(let number): .constant(number)
    case nil: .constant(.nan)
    }
  }
}
