import NeuralNet
import TestSupport
import Testing

@Suite struct DerivativeTests {
  @Test(arguments: RandomNetwork.all)
  func everyValueAgreesWithAPlainEvaluation(of random: RandomNetwork) throws {
    let network = try random.make()
    let values = network.evaluate()
    var reference = Reference(network)
    var compared = 0
    for (quantity, value) in values.allQuantities() {
      switch quantity.kind {
      case .updated, .learningRate: continue
      default: break
      }
      let expected = reference.value(quantity)
      #expect(agree(value, expected), "\(quantity)")
      compared += 1
    }
    #expect(compared == 13 + 18 * random.samples + 1)
  }

  @Test(arguments: RandomNetwork.all)
  func everyDerivativeAgreesWithFiniteDifferences(in random: RandomNetwork) throws {
    let network = try random.make()
    let derivatives = network.evaluate().allDerivatives()
    #expect(derivatives.count > 150 * random.samples)
    var rows: [Quantity: [(a: Quantity, value: Double)]] = [:]
    for (quantity, value) in derivatives {
      guard case .derivative(let a, let b) = quantity.kind else { continue }
      rows[b, default: []].append((a, value))
    }
    for (b, row) in rows {
      let expected = Reference.derivatives(of: row.map(\.a), by: b, in: network)
      for (entry, expected) in zip(row, expected) {
        #expect(
          agree(entry.value, expected, relative: 1e-7, absolute: 1e-8), "d\(entry.a)/d\(b)")
      }
    }
  }

  /// Pairs without a path are those that the list leaves out.
  @Test func everyOtherPairHasADerivativeOfExactlyNoughtOrOne() throws {
    let network = try RandomNetwork.all[25].make()
    let values = network.evaluate()
    #expect(network.samples.count > 1)
    let listed = Set(values.allDerivatives().map(\.quantity))
    let quantities = values.allQuantities().map(\.quantity).filter {
      switch $0.kind {
      case .updated, .learningRate: false
      default: true
      }
    }
    for a in quantities {
      for b in quantities where !listed.contains(.derivative(of: a, by: b)) {
        #expect(values.derivative(of: a, by: b) == (a == b ? 1 : 0))
      }
    }
  }

  @Test func whatTheNetworkDoesNotHaveHasNoDerivative() throws {
    let values = try ExampleNetwork.network().evaluate()
    for stranger in [
      Quantity.output("h_3"), .parameter("w_9"), .unitError("h_1"), .target("h_1"),
      .learningRate, .updated("w_1"), .output("h_1", sample: 2),
    ] {
      #expect(values.derivative(of: stranger, by: .parameter("w_1")) == nil)
      #expect(values.derivative(of: .totalError, by: stranger) == nil)
    }
    #expect(values[.output("h_1", sample: 1)] == values[.output("h_1")])
  }

  @Test func aSharedParametersDerivativeIsTheSumOverItsUses() throws {
    let values = try ExampleNetwork.network(frozen: []).evaluate()
    for (bias, units) in [("b_1", ["h_1", "h_2"]), ("b_2", ["o_1", "o_2"])] {
      let parts = try units.map {
        try #require(values.derivative(of: .totalError, by: .netInput($0)))
      }
      let whole = try #require(values.derivative(of: .totalError, by: .parameter(bias)))
      #expect(agree(whole, parts.reduce(0, +)))
    }
  }

  @Test(arguments: [Network.Reduction.sum, .mean])
  func aParametersDerivativeRunsOverAllSamples(reduction: Network.Reduction) throws {
    let second = Network.Sample(
      inputs: ["i_1": 0.3, "i_2": -0.2], targets: ["o_1": 0.7, "o_2": 0.2])
    let both = try ExampleNetwork.network(
      samples: [ExampleNetwork.sample, second], reduction: reduction)
    let weight = reduction == .mean ? 0.5 : 1
    let alone = try [ExampleNetwork.sample, second].map {
      try ExampleNetwork.network(samples: [$0]).evaluate()
    }
    for name in both.parameterNames {
      let parts = try alone.map {
        try #require($0.derivative(of: .totalError, by: .parameter(name)))
      }
      let whole = both.evaluate().derivative(of: .totalError, by: .parameter(name))
      #expect(agree(try #require(whole), weight * (parts[0] + parts[1])))
    }
  }
}
