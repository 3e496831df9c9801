extension Values {
  /// Every derivative ∂A/∂B where A is another quantity than B and depends on it.
  ///
  /// A runs over net inputs, outputs and unit errors, sample by sample in the order of
  /// computation, then the total error. B runs over parameters, inputs, targets, net inputs,
  /// outputs and unit errors.
  ///
  /// Complexity: one backward pass for each A.
  package func allDerivatives() -> [(quantity: Quantity, value: Double)] {
    var result: [(quantity: Quantity, value: Double)] = []
    let dependence = Dependence(network.program)
    let parameters = slots(network.parameterNames.map { .parameter($0) })
    let named = slots(sampleKinds)
    for sample in memories.indices {
      let tag = sampleTag(sample)
      for (kind, slot) in slots(computedKinds) {
        let adjoints = adjoints(of: slot, sample: sample)
        for (other, otherSlot) in parameters + named
        where dependence.depends(slot, on: otherSlot) {
          let by = Quantity(other).inSample(tag)
          let derivative = Quantity.derivative(of: Quantity(kind, sample: tag), by: by)
          result.append((derivative, adjoints[otherSlot]))
        }
      }
    }
    return result + totalErrorDerivatives(by: parameters, and: named, dependence)
  }

  private func totalErrorDerivatives(
    by parameters: [(Quantity.Kind, Int)], and named: [(Quantity.Kind, Int)],
    _ dependence: Dependence
  ) -> [(quantity: Quantity, value: Double)] {
    guard network.hasTargets else { return [] }
    var result: [(quantity: Quantity, value: Double)] = []
    for (kind, slot) in parameters where dependence.totalErrorDepends(on: slot) {
      result.append((.derivative(of: .totalError, by: Quantity(kind)), gradient[slot]))
    }
    for sample in memories.indices {
      for (kind, slot) in named where dependence.totalErrorDepends(on: slot) {
        let by = Quantity(kind, sample: sampleTag(sample))
        result.append((.derivative(of: .totalError, by: by), totalAdjoints[sample][slot]))
      }
    }
    return result
  }

  /// Every quantity that is no derivative, with its value.
  ///
  /// Parameters, then for each sample its inputs, targets, net inputs, outputs and unit errors,
  /// then the total error, the learning rate and the updated parameters, where they exist.
  package func allQuantities() -> [(quantity: Quantity, value: Double)] {
    var quantities = network.parameterNames.map { Quantity.parameter($0) }
    for sample in memories.indices {
      quantities += sampleKinds.map { Quantity($0, sample: sampleTag(sample)) }
    }
    quantities += [.totalError, .learningRate]
    quantities += network.parameterNames.map { .updated($0) }
    return quantities.compactMap { quantity in self[quantity].map { (quantity, $0) } }
  }

  private func sampleTag(_ sample: Int) -> Int? { nodes.tag(sample) }

  private func slots(_ kinds: [Quantity.Kind]) -> [(Quantity.Kind, Int)] {
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
