import Platform

extension LayeredNetwork {
  /// The same network unit by unit, with the names of `ScalarNames`.
  ///
  /// A bias that the layer shares is called `b_l`. Adding a layer's outputs after the activation
  /// (`Skip.Place.postActivation`) gives that layer a second unit of each number, `l,u,s`, linear,
  /// which reads both.
  ///
  /// - Parameters:
  ///   - inputs: as many names as there are inputs.
  ///   - samples: what it is fed, by those names and the units of the last layer.
  ///   - learningRate: that of updates.
  ///   - frozen: the indices of frozen parameters.
  /// - Returns: the network in unit form.
  /// - Throws: what is wrong with the samples.
  package func unitForm(
    inputs: [String], samples: [Network.Sample], learningRate: Double? = nil,
    frozen: Set<Int> = []
  ) throws(NetworkProblems) -> Network {
    var outputs: [[Term]] = [inputs.map { .quantity(.input($0)) }]
    var unitLayers: [Network.Layer] = []
    for l in layers.indices {
      let own = unitLayer(l, reading: outputs)
      unitLayers.append(own.layer)
      if let sum = own.sum { unitLayers.append(sum) }
      outputs.append((own.sum ?? own.layer).units.map { .quantity(.output($0.name)) })
    }
    let names = parameterNames
    return try Network(
      inputs: inputs, parameters: zip(names, parameterOrder).map { .init($0, parameters[$1]) },
      layers: unitLayers, samples: samples, loss: loss, reduction: reduction,
      learningRate: learningRate,
      frozen: Set(zip(names, parameterOrder).filter { frozen.contains($1) }.map(\.0)))
  }

  /// The names of the units that give the network's outputs in unit form.
  package var outputUnitNames: [String] {
    let (last, count) = (layers.count, outputCount)
    let isSum = skips.contains { $0.to == last && $0.place == .postActivation }
    let units = (1...max(1, count)).map { ScalarNames.unit(last, $0) }
    return isSum ? units.map(ScalarNames.sum) : units
  }

  /// The parameters' names in unit form: layer by layer the weights unit by unit, then the biases.
  package var parameterNames: [String] { namedParameters.map(\.name) }

  /// For each of `parameterNames` its index in `parameters`.
  package var parameterOrder: [Int] {
    namedParameters.compactMap { $0.value.map { Int(saturating: $0) } }
  }

  /// The names with the indices as values.
  private var namedParameters: [Network.Parameter] {
    let indices = parameters.indices.map(Double.init)
    return maps.enumerated().flatMap { l, map in
      map.named(
        indices, weight: { ScalarNames.weight(layer: l + 1, unit: $0, input: $1) },
        bias: { ScalarNames.bias(l + 1, layers[l].bias == .shared ? nil : $0 ?? 1) })
    }
  }

  private func unitLayer(
    _ l: Int, reading outputs: [[Term]]
  ) -> (layer: Network.Layer, sum: Network.Layer?) {
    let skipped = { (place: Skip.Place, unit: Int) in
      skips.filter { $0.to == l + 1 && $0.place == place }.map { outputs[$0.from][unit] }
    }
    let units = (0..<layers[l].unitCount).map { u -> Network.Unit in
      let products = maps[l].products(unit: u, reading: outputs[l]) {
        ScalarNames.weight(layer: l + 1, unit: $0, input: $1)
      }
      let bias = maps[l].biasTerm(unit: u, isShared: layers[l].bias == .shared, layer: l + 1)
      return Network.Unit(
        ScalarNames.unit(l + 1, u + 1),
        netInput: .sum(products + bias + skipped(.preActivation, u)),
        activation: layers[l].activation)
    }
    guard skips.contains(where: { $0.to == l + 1 && $0.place == .postActivation }) else {
      return (.init(units), nil)
    }
    let sums = units.enumerated().map { u, unit in
      Network.Unit(
        ScalarNames.sum(unit.name),
        netInput: .sum([.quantity(.output(unit.name))] + skipped(.postActivation, u)),
        activation: .linear)
    }
    return (.init(units), .init(sums))
  }
}
