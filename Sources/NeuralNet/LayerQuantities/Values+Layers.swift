extension Values {
  /// Every vector and matrix of the network's layers, with what it is made of.
  ///
  /// The inputs and targets, then layer by layer the weights, the biases, what the units get and give, then their
  /// gradients and the updated parameters, where they exist; all samples in one, and each time step for itself.
  ///
  /// - Complexity: O(quantities).
  package func allLayerQuantities() -> [(quantity: LayerQuantity, entries: LayerEntries)] {
    let table = LayerTable(network)
    let steps: [Int?] = table.stepCount == 0 ? [nil] : (1...table.stepCount).map { $0 }
    var all: [LayerQuantity] = []
    func add(_ kind: LayerQuantity.Kind, _ aspect: LayerQuantity.Aspect = .value) {
      let isOfParameters = LayerQuantity(kind).isOfParameters
      for step in isOfParameters ? [nil] : steps {
        let samples: LayerQuantity.Samples = isOfParameters ? .one(nil) : .all
        all.append(LayerQuantity(kind, aspect, samples: samples, timeStep: step))
      }
    }
    add(.inputs)
    add(.targets)
    for aspect in [LayerQuantity.Aspect.value, .gradient(of: .totalError), .updated] {
      for layer in table.layers.indices.map({ $0 + 1 }) {
        add(.weights(layer: layer), aspect)
        add(.recurrentWeights(layer: layer), aspect)
        add(.biases(layer: layer), aspect)
        guard aspect != .updated else { continue }
        add(.netInputs(layer: layer), aspect)
        add(.outputs(layer: layer), aspect)
      }
    }
    return all.compactMap { quantity in table.entries(of: quantity).map { (quantity, $0) } }
  }
}

extension LayerQuantity {
  /// The key in JSON: `W^[1]`, `z^[1]`, `dE_total/dW^[1]`, `W^[1]+`; a time step follows as `[2]`.
  package var plainKey: String {
    var key = name
    if let timeStep { key += "[\(timeStep)]" }
    switch aspect {
    case .value: return key
    case .gradient(let scalar): return "d\(scalar.plainKey)/d\(key)"
    case .updated: return key + "+"
    }
  }

  private var name: String {
    switch kind {
    case .inputs: "x"
    case .targets: "y"
    case .predictions: "y_hat"
    case .netInputs(let layer): "z^[\(layer)]"
    case .outputs(let layer): "a^[\(layer)]"
    case .weights(let layer): "W^[\(layer)]"
    case .recurrentWeights(let layer): "R^[\(layer)]"
    case .biases(let layer): "b^[\(layer)]"
    }
  }
}
