import NeuralNet
import Testing

/// All multi-layer perceptrons of the goldens, unit by unit, to a relative 1e-12.
@Suite struct GoldenTests {
  private static let goldens = (try? Golden.all()) ?? []

  @Test func allGoldensAreRead() {
    #expect(Self.goldens.count == 28)
    #expect(Self.goldens.filter { $0.penalty == nil }.count == 20)
    #expect(Set(Self.goldens.map(\.optimizer.kind)) == ["sgd", "momentum", "adam"])
    #expect(Self.goldens.filter { $0.penalty != nil && $0.clip != nil }.count == 3)
  }

  private func number(_ values: Values, _ quantity: Quantity) throws -> Double {
    try #require(values[quantity], "\(quantity)")
  }

  @Test(arguments: goldens)
  func netInputsOutputsAndDeltasAgree(golden: Golden) throws {
    let values = try golden.unitForm().evaluate()
    var compared = 0
    for (l, layer) in golden.net.layers.enumerated() {
      for s in golden.x.indices {
        for u in 0..<layer.out {
          let sample = golden.x.count == 1 ? nil : s + 1
          let netInput = Quantity.netInput(golden.activated(l, u), sample: sample)
          let output = Quantity.output("\(l + 1)_\(u + 1)", sample: sample)
          let delta = try number(values, .derivative(of: .totalError, by: netInput))
          #expect(agree(try number(values, netInput), golden.expected.z[l][s][u]))
          #expect(agree(try number(values, output), golden.expected.a[l][s][u]))
          #expect(agree(delta, golden.expected.delta[l][s][u]), "\(netInput)")
          compared += 3
        }
      }
    }
    #expect(compared == 3 * golden.expected.z.joined().joined().count)
    #expect(compared > 0)
  }

  @Test(arguments: goldens)
  func theDataLossAndItsDerivativesByInputsAgree(golden: Golden) throws {
    let values = try golden.unitForm().evaluate()
    #expect(agree(try #require(values.totalError), golden.expected.dataLoss))
    for (s, row) in golden.expected.gradX.enumerated() {
      for (i, expected) in row.enumerated() {
        let input = Quantity.input("x_\(i + 1)", sample: golden.x.count == 1 ? nil : s + 1)
        #expect(agree(try number(values, .derivative(of: .totalError, by: input)), expected))
      }
    }
  }

  /// The parameters of a golden by their names in unit form.
  private func named(_ numbers: [String: Golden.Numbers], _ golden: Golden) throws -> [String:
    Double]
  {
    var result: [String: Double] = [:]
    for (l, layer) in golden.net.layers.enumerated() {
      let weights = try #require(numbers["W\(l + 1)"]).flat
      for u in 0..<layer.out {
        for j in 0..<layer.in {
          result["w_\(l + 1)_\(u + 1)_\(j + 1)"] = weights[u * layer.in + j]
        }
      }
      for (u, value) in (numbers["b\(l + 1)"]?.flat ?? []).enumerated() {
        result[try #require(golden.biasName(l, u))] = value
      }
    }
    return result
  }

  @Test(arguments: goldens.filter { $0.penalty == nil })
  func gradientsAgree(golden: Golden) throws {
    let values = try golden.unitForm().evaluate()
    let expected = try named(golden.expected.grad, golden)
    #expect(Set(expected.keys) == Set(values.network.parameterNames))
    for (name, slope) in expected {
      let own = try number(values, .derivative(of: .totalError, by: .parameter(name)))
      #expect(agree(own, slope), "\(name)")
    }
  }

  /// Every optimizer, alone and with penalties and clipping.
  @Test(arguments: goldens)
  func trainingAgrees(golden: Golden) throws {
    let network = try golden.unitForm()
    var plan = TrainingPlan(
      try #require(golden.optimizer.rule), .steps(golden.optimizer.steps))
    plan.penalty = golden.penalty?.rule
    plan.clipping = golden.clip?.rule
    plan.recordInterval = 1
    var session = TrainingSession(network, on: NetworkExamples(network.samples), plan: plan)
    session.run()
    let expected = try named(golden.expected.paramsAfter, golden)
    #expect(Set(expected.keys) == Set(network.parameterNames))
    for (name, value) in expected {
      #expect(agree(try #require(session.model.value(ofParameter: name)), value), "\(name)")
    }
    let errors = golden.expected.lossPerStep + [golden.expected.lossAfter]
    #expect(session.record.points.count == errors.count)
    for (point, error) in zip(session.record.points, errors) {
      #expect(agree(point.error, error), "step \(point.step)")
    }
  }
}
