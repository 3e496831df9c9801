extension GatedNetwork {
  /// The same network unit by unit, for one step.
  ///
  /// Cell u is unit `1,u`, whose output is h; its gates are units of their own, such as `f,u`, and so is
  /// the state `c,u` of an LSTM. Outputs are units `2,u`. Names of parameters are those of `parameters`.
  ///
  /// - Parameters:
  ///   - inputs: as many names as there are inputs.
  ///   - sequences: the examples by these names, targets by those of the outputs.
  /// - Returns: the declaration, with the usual loss and without a learning rate.
  package func declaration(
    inputs: [String], sequences: [RecurrentDeclaration.Sequence]
  ) -> RecurrentDeclaration {
    RecurrentDeclaration(
      inputs: inputs, parameters: parameters,
      layers: [gateLayer(inputs)] + stateLayers + [outputLayer], sequences: sequences)
  }

  /// The names of the outputs.
  package var outputUnits: [String] { (1...output.unitCount).map { ScalarNames.unit(2, $0) } }

  /// All parameters: for each gate w_{gate,u,j}, then r_{gate,u,k}, then b_{gate,u}, then those of layer 2.
  package var parameters: [Network.Parameter] {
    var all: [Network.Parameter] = []
    for (g, gate) in cell.gates.enumerated() {
      for (letter, matrix) in [("w", inputWeights), ("r", recurrentWeights)] {
        for u in 0..<cellCount {
          all += matrix[g * cellCount + u].enumerated().map { j, weight in
            .init(ScalarNames.gateWeight(letter, gate.name, unit: u + 1, source: j + 1), weight)
          }
        }
      }
      guard cellBias == .perUnit else { continue }
      all += (0..<cellCount).map { u in
        .init(ScalarNames.gateBias(gate.name, u + 1), cellBiases[g * cellCount + u])
      }
    }
    if cellBias == .shared { all += cellBiases.map { .init(ScalarNames.bias(1, nil), $0) } }
    for (u, row) in outputWeights.enumerated() {
      all += row.enumerated().map {
        .init(ScalarNames.weight(layer: 2, unit: u + 1, input: $0 + 1), $1)
      }
    }
    let isShared = output.bias == .shared
    return all
      + outputBiases.enumerated().map { .init(ScalarNames.bias(2, isShared ? nil : $0 + 1), $1) }
  }

  /// How many of the parameters are those of the cells; they come first.
  package var cellParameterCount: Int {
    gateRowCount * (inputCount + cellCount) + cellBiases.count
  }

  // MARK: Equations

  /// h of the step before.
  private func previous(_ unit: Int) -> Term {
    .quantity(Quantity(.output(ScalarNames.unit(1, unit)), timeStep: -1))
  }

  private func output(of gate: String, _ unit: Int) -> Term {
    .output(ScalarNames.gate(gate, unit))
  }

  private func gateLayer(_ inputs: [String]) -> Network.Layer {
    Network.Layer(
      cell.gates.flatMap { gate in
        (1...cellCount).map { u in
          Network.Unit(
            ScalarNames.gate(gate.name, u), netInput: .sum(summands(of: gate, u, inputs)),
            activation: gate.activation)
        }
      })
  }

  private func summands(of gate: Cell.Gate, _ unit: Int, _ inputs: [String]) -> [Term] {
    let weight = { (letter: String, source: Int) -> Term in
      .parameter(ScalarNames.gateWeight(letter, gate.name, unit: unit, source: source))
    }
    let own = inputs.enumerated().map { j, name in weight("w", j + 1) * .input(name) }
    let isReset = cell == .gru && gate.name == "n"
    let back = (1...cellCount).map { k in
      isReset
        ? weight("r", k) * output(of: "r", k) * previous(k) : weight("r", k) * previous(k)
    }
    let bias: [Term] =
      switch cellBias {
      case .none: []
      case .shared: [.parameter(ScalarNames.bias(1, nil))]
      case .perUnit: [.parameter(ScalarNames.gateBias(gate.name, unit))]
      }
    return own + back + bias
  }

  /// The state of an LSTM, and the cells' outputs.
  private var stateLayers: [Network.Layer] {
    switch cell {
    case .lstm:
      let states = layer(of: "c") { u in
        let before = Term.quantity(Quantity(.output(ScalarNames.gate("c", u)), timeStep: -1))
        return output(of: "f", u) * before + output(of: "i", u) * output(of: "g", u)
      }
      let outputs = layer { u in
        output(of: "o", u) * .function(.hyperbolicTangent, output(of: "c", u))
      }
      return [states, outputs]
    case .gru:
      return [
        layer { u in
          output(of: "z", u) * previous(u) + (1 - output(of: "z", u)) * output(of: "n", u)
        }
      ]
    }
  }

  /// Linear units, one a cell: those of a gate's letter, or else the cells' outputs.
  private func layer(of gate: String? = nil, _ equation: (Int) -> Term) -> Network.Layer {
    Network.Layer(
      (1...cellCount).map { u in
        let name = gate.map { ScalarNames.gate($0, u) } ?? ScalarNames.unit(1, u)
        return Network.Unit(name, netInput: equation(u), activation: .linear)
      })
  }

  private var outputLayer: Network.Layer {
    Network.Layer(
      outputUnits.enumerated().map { u, name in
        var terms = (1...cellCount).map { k in
          Term.parameter(ScalarNames.weight(layer: 2, unit: u + 1, input: k))
            * .output(ScalarNames.unit(1, k))
        }
        if output.bias != .none {
          let isShared = output.bias == .shared
          terms.append(.parameter(ScalarNames.bias(2, isShared ? nil : u + 1)))
        }
        return Network.Unit(name, netInput: .sum(terms), activation: output.activation)
      })
  }
}

extension Term {
  fileprivate static func input(_ name: String) -> Term { .quantity(.input(name)) }
  fileprivate static func parameter(_ name: String) -> Term { .quantity(.parameter(name)) }
  fileprivate static func output(_ unit: String) -> Term { .quantity(.output(unit)) }
}
