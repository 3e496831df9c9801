import Platform

extension ElmanNetwork {
  /// The same network unit by unit, over all steps of some sequences.
  ///
  /// The recurrent layer is layer 1, with the weights w_{1,u,j} for inputs and r_{1,u,k} for the
  /// state before, the output layer is layer 2; the names of `ScalarNames` carry their steps.
  ///
  /// - Parameters:
  ///   - inputs: as many names as there are inputs.
  ///   - batch: at least one sequence of at least one step.
  ///   - learningRate: that of updates.
  ///   - frozen: the indices of frozen parameters.
  /// - Returns: the unrolled network.
  /// - Throws: what is wrong with the sequences.
  package func unitForm(
    inputs: [String], batch: SequenceBatch, learningRate: Double? = nil, frozen: Set<Int> = []
  ) throws(NetworkProblems) -> Network {
    let states = (1...stateCount).map { ScalarNames.unit(1, $0) }
    let named = namedParameters
    var declaration = RecurrentDeclaration(
      inputs: inputs,
      parameters: named.map { .init($0.name, parameters[$0.index]) },
      layers: [stateLayer(inputs, states), outputLayer(states)],
      sequences: sequences(inputs, batch))
    declaration.initialStates = Dictionary(
      uniqueKeysWithValues: zip(states, initialState))
    declaration.loss = loss
    declaration.reduction = reduction
    declaration.learningRate = learningRate
    declaration.frozen = Set(named.filter { frozen.contains($0.index) }.map(\.name))
    return try declaration.unrolled()
  }

  /// The names of all parameters in unit form, with their indices in `parameters`.
  package var namedParameters: [(name: String, index: Int)] {
    let indices = parameters.indices.map(Double.init)
    let bias = { (layer: Int, isShared: Bool) in
      { (unit: Int?) in ScalarNames.bias(layer, isShared ? nil : unit ?? 1) }
    }
    let all =
      inputMap.named(
        indices, weight: { ScalarNames.weight(layer: 1, unit: $0, input: $1) }, bias: { _ in "" })
      + stateMap.named(
        indices, weight: { ScalarNames.recurrentWeight(layer: 1, unit: $0, state: $1) },
        bias: bias(1, stateBias == .shared))
      + outputMap.named(
        indices, weight: { ScalarNames.weight(layer: 2, unit: $0, input: $1) },
        bias: bias(2, outputBias == .shared))
    return all.compactMap { parameter in
      parameter.value.map { (parameter.name, Int(saturating: $0)) }
    }
  }

  private func stateLayer(_ inputs: [String], _ states: [String]) -> Network.Layer {
    let sources = inputs.map { Term.quantity(.input($0)) }
    let previous = states.map { Term.quantity(Quantity(.output($0), timeStep: -1)) }
    return Network.Layer(
      states.enumerated().map { u, name in
        let own = inputMap.products(unit: u, reading: sources) {
          ScalarNames.weight(layer: 1, unit: $0, input: $1)
        }
        let back = stateMap.products(unit: u, reading: previous) {
          ScalarNames.recurrentWeight(layer: 1, unit: $0, state: $1)
        }
        let bias = stateMap.biasTerm(unit: u, isShared: stateBias == .shared, layer: 1)
        return Network.Unit(name, netInput: .sum(own + back + bias), activation: stateActivation)
      })
  }

  private func outputLayer(_ states: [String]) -> Network.Layer {
    let sources = states.map { Term.quantity(.output($0)) }
    return Network.Layer(
      (0..<outputCount).map { u in
        let own = outputMap.products(unit: u, reading: sources) {
          ScalarNames.weight(layer: 2, unit: $0, input: $1)
        }
        let bias = outputMap.biasTerm(unit: u, isShared: outputBias == .shared, layer: 2)
        return Network.Unit(
          ScalarNames.unit(2, u + 1), netInput: .sum(own + bias), activation: outputActivation)
      })
  }

  private func sequences(
    _ inputs: [String], _ batch: SequenceBatch
  ) -> [RecurrentDeclaration.Sequence] {
    let outputs = (1...outputCount).map { ScalarNames.unit(2, $0) }
    let skipped = batch.inputs.count - batch.targets.count
    return (0..<batch.count).map { s in
      .init(
        batch.inputs.enumerated().map { t, row in
          var sample = Network.Sample(inputs: [:])
          for (j, name) in inputs.enumerated() {
            sample.inputs[name] = row[s * inputCount + j]
          }
          let isLast = t == batch.inputs.count - 1
          guard t >= skipped, errorSteps == .all || isLast else { return sample }
          let targets = batch.targets[t - skipped]
          for (k, name) in outputs.enumerated() {
            sample.targets[name] = targets[s * outputCount + k]
          }
          return sample
        })
    }
  }
}
