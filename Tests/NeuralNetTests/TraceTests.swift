import NeuralNet
import TestSupport
import Testing

@Suite struct TraceTests {
  /// That goes for every derivative of every quantity, too.
  @Test(arguments: RandomNetwork.some)
  func everyStepFollowsWhatItReadsAndItsEquationGivesItsValue(in random: RandomNetwork) throws {
    let values = try random.make().evaluate()
    let all = (values.allQuantities() + values.allDerivatives()).map(\.quantity)
    let trace = Derivation(values).trace(of: all)
    var known: [Quantity: Double] = [:]
    for step in trace.steps {
      for input in step.inputs { #expect(known[input] != nil, "\(step.quantity) reads \(input)") }
      let value = try #require(step.equation.value { known[$0] })
      #expect(agree(value, step.value, relative: 1e-10, absolute: 1e-13), "\(step)")
      #expect(known.updateValue(step.value, forKey: step.quantity) == nil)
      #expect(trace[step.quantity] == step)
    }
    for quantity in all { #expect(known[quantity] == values[quantity]) }
  }

  @Test(arguments: RandomNetwork.some)
  func aRecomputedTraceIsTheTraceOfTheOtherPass(of random: RandomNetwork) throws {
    let network = try random.make()
    let other = network.with(parameters: ["w0": 0.7, "w5": -0.2, "bias": 0.1]).evaluate()
    let first = network.evaluate().updateTrace()
    let recomputed = first.recomputed(with: other)
    #expect(recomputed.steps == other.updateTrace().steps)
    #expect(recomputed.steps != first.steps)
    for step in recomputed.steps { #expect(recomputed[step.quantity] == step) }
  }

  /// All updates are made at once, each from the parameters before it, in the same order of sums.
  @Test(arguments: RandomNetwork.all)
  func aStepOfTrainingIsTheUpdateOfTheTraceBitForBit(of random: RandomNetwork) throws {
    let network = try random.make()
    let values = network.evaluate()
    let trained = network.trained(steps: 1).network
    for name in network.parameterNames {
      #expect(trained.value(ofParameter: name) == values[.updated(name)], "\(name)")
    }
    #expect(trained.value(ofParameter: "w3") == network.value(ofParameter: "w3"))
  }

  @Test func aTraceGoesForwardBeforeItGoesBack() throws {
    let values = try ExampleNetwork.network().evaluate()
    let trace = values.updateTrace(of: ["w_5"])
    #expect(
      trace.steps.filter { $0.rule != .given }.map(\.quantity.plainKey) == [
        "net_h_1", "out_h_1", "net_h_2", "out_h_2", "net_o_1", "out_o_1", "net_o_2", "out_o_2",
        "E_o_1", "E_o_2", "E_total", "dE_total/dout_o_1", "dout_o_1/dnet_o_1",
        "dE_total/dnet_o_1", "dnet_o_1/dw_5", "dE_total/dw_5", "w_5^+",
      ])
  }

  /// The deltas of a layer, the derivatives by its parameters, then the layer before it.
  @Test func theWayBackGoesLayerByLayer() throws {
    let values = try ExampleNetwork.network().evaluate()
    func slopes(_ trace: Trace) -> [String] {
      trace.steps.map(\.quantity.plainKey).filter { $0.hasPrefix("dE_total/d") }.map {
        String($0.dropFirst("dE_total/d".count))
      }
    }
    #expect(
      slopes(values.gradientTrace()) == [
        "out_o_1", "net_o_1", "out_o_2", "net_o_2", "w_5", "w_6", "w_7", "w_8",
        "out_h_1", "net_h_1", "out_h_2", "net_h_2", "w_1", "w_2", "w_3", "w_4",
      ])
    #expect(
      slopes(values.gradientTrace(of: ["w_1", "w_7"])) == [
        "out_o_1", "net_o_1", "out_o_2", "net_o_2", "w_7", "out_h_1", "net_h_1", "w_1",
      ])
  }

  /// No number is computed under two names.
  @Test func eachDerivativeHasOneName() throws {
    let steps = try ExampleNetwork.network().evaluate().updateTrace().steps
    let unitErrors = steps.filter {
      if case .derivative(let of, _) = $0.quantity.kind, case .unitError = of.kind {
        true
      } else {
        false
      }
    }
    #expect(unitErrors.isEmpty)
  }

  @Test func theErrorsFollowTheForwardPassOfAllSamples() throws {
    let sample = Network.Sample(
      inputs: ["i_1": 0.05, "i_2": 0.1], targets: ["o_1": 0.01, "o_2": 0.99])
    let steps = try ExampleNetwork.network(samples: [sample, sample]).evaluate().errorTrace.steps
    let rules = steps.map(\.rule).filter { $0 != .given }
    let firstError = try #require(rules.firstIndex(of: .unitError))
    #expect(rules[firstError...].allSatisfy { $0 == .unitError || $0 == .totalError })
  }

  @Test func withoutTargetsThereIsTheForwardPassAlone() throws {
    let values = try ExampleNetwork.network(samples: [.init(inputs: ["i_1": 0.05, "i_2": 0.1])])
      .evaluate()
    let forward = values.forwardTrace.steps
    #expect(forward.map(\.quantity).contains(.output("o_2")))
    for trace in [values.errorTrace, values.gradientTrace(), values.updateTrace()] {
      #expect(trace.steps == forward)
    }
    let asked = Derivation(values).trace(of: [
      .totalError, .unitError("o_1"), .updated("w_1"),
      .derivative(of: .totalError, by: .parameter("w_1")), .output("o_2"),
    ])
    #expect(asked.steps.last?.quantity == .output("o_2"))
    #expect(asked[.totalError] == nil && asked[.updated("w_1")] == nil)
  }

  @Test(arguments: [
    (Quantity.netInput("h_1"), Rule.netInput), (.output("h_1"), .activation),
    (.unitError("o_1"), .unitError), (.totalError, .totalError), (.input("i_1"), .given),
    (.learningRate, .given), (.updated("w_1"), .update), (.updated("b_1"), .frozen),
    (.derivative(of: .totalError, by: .parameter("w_1")), .chainRule),
    (.derivative(of: .totalError, by: .output("h_1")), .sumOverPaths),
    (.derivative(of: .output("h_1"), by: .netInput("h_1")), .activationDerivative),
    (.derivative(of: .totalError, by: .unitError("o_1")), .totalErrorDerivative),
  ])
  func everyStepNamesItsRule(quantity: Quantity, rule: Rule) throws {
    let step = try #require(Derivation(ExampleNetwork.network().evaluate()).step(for: quantity))
    #expect(step.rule == rule)
  }

  @Test(arguments: [
    (Quantity.output("h_1"), "1/(1 + exponential(-net_h_1))"),
    (.unitError("o_1"), "1/2 * (target_o_1 + -out_o_1)^2"),
    (.totalError, "(E_o_1 + E_o_2)"),
    (.netInput("h_1"), "(w_1 * i_1 + w_2 * i_2 + b_1)"),
    (.updated("w_5"), "(w_5 + -learning_rate * dE_total/dw_5)"),
  ])
  func aStepsEquationIsTheTextbooks(quantity: Quantity, expected: String) throws {
    let step = try #require(Derivation(ExampleNetwork.network().evaluate()).step(for: quantity))
    #expect(step.equation.spelled == expected)
  }
}
