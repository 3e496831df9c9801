extension LayerTable {
  /// What a vector or matrix is made of; nil where the network has none of that kind.
  ///
  /// - Complexity: O(entries).
  package func entries(of quantity: LayerQuantity) -> LayerEntries? {
    guard let entries = scalars(of: quantity), !entries.entries.isEmpty else { return nil }
    switch quantity.aspect {
    case .value: return entries
    case .gradient(let scalar):
      return entries.mapQuantities { .derivative(of: scalar, by: $0) }
    case .updated:
      return entries.mapQuantities { entry in
        if case .parameter(let name) = entry.kind { .updated(name) } else { nil }
      }
    }
  }

  /// The layer of a number, from 1; nil where there is none.
  package func layer(_ number: Int) -> Layer? {
    layers.indices.contains(number - 1) ? layers[number - 1] : nil
  }

  private func scalars(of quantity: LayerQuantity) -> LayerEntries? {
    switch quantity.kind {
    case .weights(let layer): self.layer(layer)?.weights
    case .recurrentWeights(let layer): self.layer(layer)?.recurrentWeights
    case .biases(let layer): self.layer(layer)?.biases
    case .inputs: column(inputs, of: quantity) { .input($0) }
    case .targets: column(outputUnits, of: quantity) { .target($0) }
    case .predictions: column(outputUnits, of: quantity) { .output($0) }
    case .netInputs(let layer):
      self.layer(layer).flatMap { column($0.units, of: quantity) { .netInput($0) } }
    case .outputs(0): column(inputs, of: quantity) { .input($0) }
    case .outputs(let layer):
      self.layer(layer).flatMap { column($0.outputUnits, of: quantity) { .output($0) } }
    }
  }

  /// A row for each name, a column for each sample.
  private func column(
    _ names: [String], of quantity: LayerQuantity, _ kind: (String) -> Quantity.Kind
  ) -> LayerEntries? {
    let step = quantity.timeStep
    let hasStep = stepCount == 0 ? step == nil : step.map { (0...stepCount).contains($0) } ?? false
    guard hasStep else { return nil }
    let samples: [Int?]
    switch quantity.samples {
    case .all: samples = sampleCount == 1 ? [nil] : (1...max(1, sampleCount)).map { $0 }
    case .one(let sample?):
      guard (1...max(1, sampleCount)).contains(sample) else { return nil }
      samples = [sampleCount == 1 ? nil : sample]
    case .one(nil):
      guard sampleCount == 1 else { return nil }
      samples = [nil]
    }
    return LayerEntries(
      rows: names.map { name in
        samples.map { sample in
          .quantity(self.quantity(kind(name), sample: sample, step: step))
        }
      })
  }

  /// A scalar as the network knows it; what the first step reads of a unit's output is an input.
  private func quantity(_ kind: Quantity.Kind, sample: Int?, step: Int?) -> Quantity {
    if step == 0, case .output(let name) = kind {
      return Quantity(.input(TimedName.name(name, step: 0)), sample: sample)
    }
    return Quantity(kind, sample: sample, timeStep: step).untimed
  }
}
