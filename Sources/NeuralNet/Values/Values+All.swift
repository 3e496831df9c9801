extension Values {
  /// Every derivative ∂A/∂B where A is another quantity than B and depends on it.
  ///
  /// A runs over net inputs, outputs and unit errors, sample by sample in the order of
  /// computation, then the total error. B runs over parameters, inputs, targets, net inputs,
  /// outputs and unit errors.
  ///
  /// Complexity: one backward pass for each A.
  public func allDerivatives() -> [(quantity: Quantity, value: Double)] {
    let table = derivatives()
    return table.entries.map { entry in
      (
        .derivative(of: table.quantities[entry.of], by: table.quantities[entry.by]),
        entry.value
      )
    }
  }

  /// The same derivatives by the numbers of their quantities, or those of the total error alone.
  ///
  /// Complexity: one backward pass for each A; O(slots) for the total error alone.
  package func derivatives(ofTotalErrorAlone isShort: Bool = false) -> DerivativeTable {
    let parameters = network.program.layout.parameterCount
    let named = slots(sampleKinds)
    var quantities = network.parameterNames.map { Quantity.parameter($0) }
    for sample in memories.indices {
      let tag = sampleTag(sample)
      quantities += named.map { Quantity($0.kind, sample: tag) }
    }
    var table = DerivativeTable(of: quantities + [.totalError])
    guard network.isDifferentiable else { return table }
    // Slots of parameters are their numbers.
    let rows = memories.indices.map { sample in
      (
        sample,
        (0..<parameters).map { ($0, $0) }
          + named.enumerated().map { ($1.slot, parameters + sample * named.count + $0) }
      )
    }
    if !isShort {
      for (sample, places) in rows { addDerivatives(in: sample, by: places, to: &table) }
    }
    addDerivativesOfTotalError(by: rows.map(\.1), to: &table)
    return table
  }

  private func addDerivatives(
    in sample: Int, by places: [(slot: Int, number: Int)], to table: inout DerivativeTable
  ) {
    let computed = computedKinds.count
    for (slot, number) in places.suffix(computed) {
      let adjoints = adjoints(of: slot, sample: sample)
      let isSource = Dependence.sources(of: [slot], in: network.program)
      for (other, by) in places where isSource[other] && other != slot {
        table.add(of: number, by: by, adjoints[other])
      }
    }
  }

  private func addDerivativesOfTotalError(
    by places: [[(slot: Int, number: Int)]], to table: inout DerivativeTable
  ) {
    guard network.hasTargets, let first = places.first else { return }
    let parameters = network.program.layout.parameterCount
    let dependence = Dependence(network.program)
    let total = table.quantities.count - 1
    for (slot, number) in first.prefix(parameters) where dependence.totalErrorDepends(on: slot) {
      table.add(of: total, by: number, gradient[slot])
    }
    for (sample, places) in places.enumerated() {
      for (slot, number) in places.dropFirst(parameters)
      where dependence.totalErrorDepends(on: slot) {
        table.add(of: total, by: number, totalAdjoints[sample][slot])
      }
    }
  }

  /// Every quantity that is no derivative, with its value.
  ///
  /// Parameters, then for each sample its inputs, targets, net inputs, outputs and unit errors,
  /// then the total error, the learning rate and the updated parameters, where they exist.
  public func allQuantities() -> [(quantity: Quantity, value: Double)] {
    var quantities = network.parameterNames.map { Quantity.parameter($0) }
    for sample in memories.indices {
      quantities += sampleKinds.map { Quantity($0, sample: sampleTag(sample)) }
    }
    quantities += [.totalError, .learningRate]
    quantities += network.parameterNames.map { .updated($0) }
    return quantities.compactMap { quantity in self[quantity].map { (quantity, $0) } }
  }

  private func sampleTag(_ sample: Int) -> Int? { nodes.tag(sample) }

  private func slots(_ kinds: [Quantity.Kind]) -> [(kind: Quantity.Kind, slot: Int)] {
    kinds.compactMap { kind in network.program.layout.slot(of: kind).map { (kind, $0) } }
  }

  private var sampleKinds: [Quantity.Kind] {
    let targets = network.hasTargets ? network.outputUnits : []
    return network.inputs.map { .input($0) } + targets.map { .target($0) } + computedKinds
  }

  /// What is computed for a sample, in that order.
  var computedKinds: [Quantity.Kind] {
    let nodes = network.wiring.order.map { node -> Quantity.Kind in
      let name = network.units[node.unit].name
      return node.isOutput ? .output(name) : .netInput(name)
    }
    return nodes + (network.hasTargets ? network.outputUnits.map { .unitError($0) } : [])
  }
}
