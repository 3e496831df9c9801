import NeuralNet
import TestSupport
import Testing

@Suite struct ChainRuleTests {
  private func spelled(_ rule: ChainRule) -> String {
    rule.products.map { product in
      product.factors.map(\.quantity.plainKey).joined(separator: " * ")
    }.joined(separator: " + ")
  }

  @Test(arguments: [
    (
      Quantity.totalError, Quantity.parameter("w_5"),
      "dE_total/dout_o_1 * dout_o_1/dnet_o_1 * dnet_o_1/dw_5"
    ),
    (
      .totalError, .parameter("w_1"),
      "dE_total/dout_h_1 * dout_h_1/dnet_h_1 * dnet_h_1/dw_1"
    ),
    (.totalError, .output("h_1"), "dE_o_1/dout_h_1 + dE_o_2/dout_h_1"),
    (
      .unitError("o_1"), .output("h_1"),
      "dE_o_1/dout_o_1 * dout_o_1/dnet_o_1 * dnet_o_1/dout_h_1"
    ),
    (
      .totalError, .parameter("b_2"),
      "dE_total/dout_o_1 * dout_o_1/dnet_o_1 * dnet_o_1/db_2"
        + " + dE_total/dout_o_2 * dout_o_2/dnet_o_2 * dnet_o_2/db_2"
    ),
    (.output("o_1"), .netInput("h_1"), "dout_o_1/dout_h_1 * dout_h_1/dnet_h_1"),
    (.output("o_1"), .output("h_1"), "dout_o_1/dnet_o_1 * dnet_o_1/dout_h_1"),
    (.netInput("o_1"), .parameter("w_5"), "dnet_o_1/dw_5"),
    (.totalError, .totalError, ""),
  ])
  func theChainRuleIsTheTextbooks(a: Quantity, b: Quantity, expected: String) throws {
    let values = try ExampleNetwork.network().evaluate()
    let rule = try #require(values.gradient(of: a, by: b))
    #expect(spelled(rule) == expected)
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
    (.output("h_1"), .output("h_1"), "1"),
  ])
  func aLocalDerivativeHasItsEquation(a: Quantity, b: Quantity, expected: String) throws {
    let values = try ExampleNetwork.network().evaluate()
    let step = try #require(values.step(for: .derivative(of: a, by: b)))
    #expect(step.equation.spelled == expected)
    #expect(step.inputs == step.equation.quantities)
  }

  @Test func theHiddenLayersPathsAreWrittenOutInFull() throws {
    let derivation = Derivation(try ExampleNetwork.network().evaluate())
    let rule = try #require(derivation.expandedGradient(of: .totalError, by: .parameter("w_1")))
    let path = { (o: String, w: String) in
      "dE_\(o)/dout_\(o) * dout_\(o)/dnet_\(o) * dnet_\(o)/dout_h_1 * dout_h_1/dnet_h_1 * dnet_h_1/dw_1"
    }
    #expect(spelled(rule) == path("o_1", "w_5") + " + " + path("o_2", "w_7"))
  }

  @Test func tooManyPathsAreNotWrittenOut() throws {
    let derivation = Derivation(try ExampleNetwork.network().evaluate())
    #expect(derivation.expandedGradient(of: .totalError, by: .parameter("b_1"), limit: 3) == nil)
    let rule = try #require(
      derivation.expandedGradient(of: .totalError, by: .parameter("b_1"), limit: 4))
    #expect(rule.products.count == 4)
  }

  /// The sum of the products is the derivative.
  @Test(arguments: RandomNetwork.some)
  func everyChainRuleAddsUpToItsDerivative(in random: RandomNetwork) throws {
    let values = try random.make().evaluate()
    let derivation = Derivation(values)
    for (quantity, value) in values.allDerivatives() {
      guard case .derivative(.totalError, let b) = quantity.kind else { continue }
      let rule = try #require(derivation.gradient(of: .totalError, by: b))
      let sum = rule.products.reduce(0) { $0 + $1.value }
      #expect(agree(sum, value, relative: 1e-10, absolute: 1e-13), "\(quantity) \(spelled(rule))")
      #expect(rule.value == value)
    }
  }

  @Test(arguments: RandomNetwork.some)
  func everyFullPathIsMadeOfLocalDerivatives(in random: RandomNetwork) throws {
    let network = try random.make()
    let derivation = Derivation(network.evaluate())
    for name in network.parameterNames {
      let rule = try #require(
        derivation.expandedGradient(of: .totalError, by: .parameter(name), limit: 10_000))
      let sum = rule.products.reduce(0) { $0 + $1.value }
      #expect(agree(sum, rule.value, relative: 1e-9, absolute: 1e-12), "\(name)")
      #expect(rule.products.flatMap(\.factors).allSatisfy { !$0.rule.isComposite })
    }
  }
}
