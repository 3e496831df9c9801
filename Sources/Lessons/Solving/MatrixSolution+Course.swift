import Binding
import NeuralNet

extension MatrixSolution {
  /// The computation entry by entry, as the document writes it.
  func makeCourse() -> MatrixCourse {
    var course = MatrixCourse(network.derivation)
    let errors = network.bound.values.errorTrace
    course.add(errors)
    for time in times {
      for layer in layers {
        course.show(quantities(quantity(.netInputs(layer: layer), at: time)))
        course.show(quantities(quantity(.outputs(layer: layer), at: time)))
      }
    }
    course.show(
      errors.steps.filter { $0.rule == .unitError || $0.rule == .totalError }.map(\.quantity))
    guard network.network.hasTargets, network.network.hasGradient else { return course }
    for time in times.reversed() {
      for layer in layers.reversed() where hasSignal(layer, at: time) {
        addSignal(of: layer, at: time, to: &course)
        if time == nil { addParameters(of: layer, to: &course) }
      }
    }
    if table.stepCount > 0 {
      for layer in layers.reversed() { addParameters(of: layer, to: &course) }
    }
    guard network.network.learningRate != nil else { return course }
    for kind in layers.flatMap(parameterKinds) {
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
      for time in times {
        add(quantity(.netInputs(layer: layer), at: time))
        add(quantity(.outputs(layer: layer), at: time))
        add(signal(layer, at: time), as: delta(layer, at: time))
        add(gradient(.outputs(layer: layer), at: time))
      }
      for kind in parameterKinds(of: layer) {
        add(gradient(kind))
        add(quantity(kind, .updated))
      }
    }
    return matrices
  }

  private func quantities(_ quantity: LayerQuantity) -> [Quantity] {
    table.entries(of: quantity)?.quantities ?? []
  }

  private func addSignal(of layer: Int, at time: Int?, to course: inout MatrixCourse) {
    let signals = quantities(signal(layer, at: time))
    switch way(toSignalOf: layer) {
    case .difference:
      let outputs = quantities(quantity(.outputs(layer: layer), at: time))
      let targets = quantities(quantity(.targets, at: time))
      for (signal, (output, target)) in zip(signals, zip(outputs, targets)) {
        let difference = Term.quantity(output) - .quantity(target)
        let count = Term.constant(Double(table.sampleCount))
        course.add(signal, as: share.isEmpty ? difference : 1 / count * difference)
      }
    case .wholeLayer: course.add(signals)
    case .outputs:
      let byOutputs = quantities(gradient(.outputs(layer: layer), at: time))
      course.add(byOutputs)
      course.show(byOutputs)
      addSloped(signals, of: layer, at: time, to: &course) { index in
        byOutputs.indices.contains(index) ? .quantity(byOutputs[index]) : .constant(.nan)
      }
    case .layerBehind:
      let columns = max(1, table.sampleCount)
      addSloped(signals, of: layer, at: time, to: &course) { index in
        weighted(index / columns, sample: index % columns, signalSources(of: layer, at: time))
      }
    }
    course.show(signals)
  }

  /// Adds terms times the slopes of the units' activation functions.
  private func addSloped(
    _ signals: [Quantity], of layer: Int, at time: Int?, to course: inout MatrixCourse,
    _ term: (Int) -> Term
  ) {
    let netInputs = quantities(quantity(.netInputs(layer: layer), at: time))
    let outputs = quantities(quantity(.outputs(layer: layer), at: time))
    for (index, signal) in signals.enumerated()
    where netInputs.indices.contains(index) && outputs.indices.contains(index) {
      guard activations[layer - 1] != .linear else {
        course.add(signal, as: term(index))
        continue
      }
      let slope = Quantity.derivative(of: outputs[index], by: netInputs[index])
      course.add([slope])
      course.add(signal, as: term(index) * .quantity(slope))
    }
  }

  /// What comes back to a unit through weights.
  private func weighted(
    _ unit: Int, sample: Int, _ sources: [(weights: LayerQuantity, layer: Int, time: Int?)]
  ) -> Term {
    Self.sum(
      sources.flatMap { source in
        let weights = table.entries(of: source.weights)
        let signals = table.entries(of: signal(source.layer, at: source.time))
        return (0..<(signals?.rows ?? 0)).map { row in
          Self.product(
            weights?.entry(row: row, column: unit), signals?.entry(row: row, column: sample))
        }
      })
  }

  private func addParameters(of layer: Int, to course: inout MatrixCourse) {
    let times = self.times.filter { hasSignal(layer, at: $0) }
    let signals = times.compactMap { table.entries(of: signal(layer, at: $0)) }
    guard !signals.isEmpty, signals.count == times.count else { return }
    addProducts(
      gradient(.weights(layer: layer)), signals,
      times.map { quantity(.outputs(layer: layer - 1), at: $0) }, to: &course)
    if isRecurrent(layer) {
      addProducts(
        gradient(.recurrentWeights(layer: layer)), signals,
        times.map { quantity(.outputs(layer: layer), at: ($0 ?? 1) - 1) }, to: &course)
    }
    guard let biases = ownBiases(of: layer) else { return }
    for (row, bias) in biases.quantities.enumerated() {
      let paths = signals.flatMap { signals in
        (0..<signals.columns).map { Self.term(signals.entry(row: row, column: $0)) }
      }
      course.add(bias, as: Self.sum(paths))
    }
    course.show(biases.quantities)
  }

  /// Adds derivatives by weights: the sums of error signals times what they were multiplied by.
  private func addProducts(
    _ gradient: LayerQuantity, _ signals: [LayerEntries], _ sources: [LayerQuantity],
    to course: inout MatrixCourse
  ) {
    guard let weights = table.entries(of: gradient) else { return }
    let read = sources.map { table.entries(of: $0) }
    for (index, weight) in weights.quantities.enumerated() {
      let (row, column) = (index / weights.columns, index % weights.columns)
      let paths = zip(signals, read).flatMap { signals, read in
        (0..<signals.columns).map { sample in
          Self.product(
            signals.entry(row: row, column: sample), read?.entry(row: column, column: sample))
        }
      }
      course.add(weight, as: Self.sum(paths))
    }
    course.show(weights.quantities)
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
