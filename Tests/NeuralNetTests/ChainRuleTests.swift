import NeuralNet
import TestSupport
import Testing

@Suite struct ChainRuleTests {
  @Test(arguments: [
    (Quantity.totalError, Quantity.parameter("w_5"), "dE_total/dnet_o_1 * dnet_o_1/dw_5"),
    (.totalError, .netInput("o_1"), "dE_total/dout_o_1 * dout_o_1/dnet_o_1"),
    (.totalError, .parameter("w_1"), "dE_total/dnet_h_1 * dnet_h_1/dw_1"),
    (.totalError, .netInput("h_1"), "dE_total/dout_h_1 * dout_h_1/dnet_h_1"),
    (
      .totalError, .output("h_1"),
      "(dE_total/dnet_o_1 * dnet_o_1/dout_h_1 + dE_total/dnet_o_2 * dnet_o_2/dout_h_1)"
    ),
    (.unitError("o_1"), .output("h_1"), "dE_o_1/dnet_o_1 * dnet_o_1/dout_h_1"),
    (
      .totalError, .parameter("b_2"),
      "(dE_total/dnet_o_1 * dnet_o_1/db_2 + dE_total/dnet_o_2 * dnet_o_2/db_2)"
    ),
    (.output("o_1"), .netInput("h_1"), "dout_o_1/dout_h_1 * dout_h_1/dnet_h_1"),
    (.output("o_1"), .output("h_1"), "dout_o_1/dnet_o_1 * dnet_o_1/dout_h_1"),
  ])
  func theChainRuleIsTheTextbooks(a: Quantity, b: Quantity, expected: String) throws {
    let derivation = Derivation(try ExampleNetwork.network().evaluate())
    let step = try #require(derivation.step(for: .derivative(of: a, by: b)))
    #expect(step.equation.spelled == expected)
    #expect(step.rule.isComposite)
  }

  @Test(arguments: [
    (Quantity.totalError, Quantity.output("o_1"), "-(target_o_1 + -out_o_1)"),
    (.unitError("o_1"), .output("o_1"), "-(target_o_1 + -out_o_1)"),
    (.unitError("o_1"), .target("o_1"), "(target_o_1 + -out_o_1)"),
    (.output("o_1"), .netInput("o_1"), "out_o_1 * (1 + -out_o_1)"),
    (.netInput("o_1"), .parameter("w_5"), "out_h_1"),
    (.netInput("o_1"), .output("h_1"), "w_5"),
    (.netInput("h_1"), .parameter("w_2"), "i_2"),
    (.netInput("h_1"), .parameter("b_1"), "1"),
    (.totalError, .unitError("o_2"), "1"),
    (.netInput("h_1"), .parameter("w_3"), "0"),
    (.output("h_1"), .output("h_1"), "1"), (.totalError, .totalError, "1"),
  ])
  func aLocalDerivativeHasItsEquation(a: Quantity, b: Quantity, expected: String) throws {
    let derivation = Derivation(try ExampleNetwork.network().evaluate())
    let step = try #require(derivation.step(for: .derivative(of: a, by: b)))
    #expect(step.equation.spelled == expected)
    #expect(step.inputs == step.equation.quantities)
  }

  @Test func theHiddenLayersPathsAreWrittenOutInFull() throws {
    let derivation = Derivation(try ExampleNetwork.network().evaluate())
    let sum = try #require(
      PathSum(of: .derivative(of: .totalError, by: .parameter("w_1")), in: derivation))
    let path = { (unit: String) in
      [
        "dE_total/dout_\(unit)", "dout_\(unit)/dnet_\(unit)", "dnet_\(unit)/dout_h_1",
        "dout_h_1/dnet_h_1", "dnet_h_1/dw_1",
      ]
    }
    #expect(
      sum.paths.map { $0.map(\.quantity.plainKey) } == [path("o_1"), path("o_2")])
  }

  @Test(arguments: RandomNetwork.some)
  func everyDerivativeIsTheSumOverItsPathsOfLocalDerivatives(in random: RandomNetwork) throws {
    let network = try random.make()
    let derivation = Derivation(network.evaluate())
    for name in network.parameterNames {
      let derivative = Quantity.derivative(of: .totalError, by: .parameter(name))
      let sum = try #require(PathSum(of: derivative, in: derivation))
      let value = try #require(derivation.step(for: derivative)).value
      #expect(agree(sum.value, value, relative: 1e-9, absolute: 1e-12), "\(name)")
    }
  }
}
