import Binding
import MathNotation
import NeuralNet
import TestSupport
import Testing

@Suite struct SpelledStepTests {
  static func spelled(_ quantity: Quantity, decimals: Int = 9) throws -> SpelledStep {
    let network = try NetworkReaderTests.network(ExampleNetwork.body)
    let step = try #require(Derivation(network.values).step(for: quantity))
    return Speller(network).spelled(step, values: network.values, decimals: decimals)
  }

  static let error = Quantity.totalError
  static let h1 = Quantity.output("h_1")
  static let net1 = Quantity.netInput("o_1")

  @Test(
    arguments: [
      (
        .netInput("h_2"),
        "net_{h_2} = w_3 \\cdot i_1 + w_4 \\cdot i_2 + b_1"
          + " = 0.25 \\cdot 0.05 + 0.3 \\cdot 0.1 + 0.35 = 0.3925",
        "net_h₂ = w₃ · i₁ + w₄ · i₂ + b₁ = 0.25 · 0.05 + 0.3 · 0.1 + 0.35 = 0.3925",
        "The total net input of h₂ is the weighted sum of what it reads, plus its bias."
      ),
      (
        h1, "out_{h_1} = \\frac{1}{1 + e^{-net_{h_1}}} = \\frac{1}{1 + e^{-0.3775}} = 0.593269992",
        "out_h₁ = 1/(1 + e^(-net_h₁)) = 1/(1 + e^(-0.3775)) = 0.593269992",
        "The output of h₁ is the logistic function of its total net input."
      ),
      (
        .unitError("o_1"),
        "E_{o_1} = \\frac{1}{2}(target_{o_1} - out_{o_1})^2"
          + " = \\frac{1}{2}(0.01 - 0.751365070)^2 = 0.274811083",
        "E_o₁ = 1/2 · (target_o₁ - out_o₁)² = 1/2 · (0.01 - 0.751365070)² = 0.274811083",
        "The error of o₁ is half of the squared difference between its target and its output."
      ),
      (
        error, "E_{total} = E_{o_1} + E_{o_2} = 0.274811083 + 0.023560026 = 0.298371109",
        "E_total = E_o₁ + E_o₂ = 0.274811083 + 0.023560026 = 0.298371109",
        "The total error is the sum of the errors of all output units."
      ),
      (
        .derivative(of: error, by: h1),
        "\\frac{\\partial E_{total}}{\\partial out_{h_1}}"
          + " = \\frac{\\partial E_{total}}{\\partial net_{o_1}} \\cdot \\frac{\\partial net_{o_1}}{\\partial out_{h_1}}"
          + " + \\frac{\\partial E_{total}}{\\partial net_{o_2}} \\cdot \\frac{\\partial net_{o_2}}{\\partial out_{h_1}}"
          + " = 0.138498562 \\cdot 0.4 - 0.038098237 \\cdot 0.5 = 0.036350306",
        "∂E_total/∂out_h₁ = ∂E_total/∂net_o₁ · ∂net_o₁/∂out_h₁ + ∂E_total/∂net_o₂ · ∂net_o₂/∂out_h₁"
          + " = 0.138498562 · 0.4 - 0.038098237 · 0.5 = 0.036350306",
        "E_total depends on out_h₁ along several paths, and their derivatives add up."
      ),
      (
        .derivative(of: net1, by: .parameter("b_2")),
        "\\frac{\\partial net_{o_1}}{\\partial b_2} = 1", "∂net_o₁/∂b₂ = 1",
        "In net_o₁, b₂ is a summand of its own."
      ),
      (
        .updated("w_7"),
        "w_7^+ = w_7 - \\alpha \\cdot \\frac{\\partial E_{total}}{\\partial w_7}"
          + " = 0.5 - 0.5 \\cdot (-0.022602540) = 0.511301270",
        "w₇⁺ = w₇ - α · ∂E_total/∂w₇ = 0.5 - 0.5 · (-0.022602540) = 0.511301270",
        "The new w₇ is the old one minus the learning rate times the derivative of the total "
          + "error with respect to it."
      ),
      (.parameter("w_1"), "w_1 = 0.15", "w₁ = 0.15", "The parameter w₁ is given."),
      (
        .derivative(of: h1, by: net1),
        "\\frac{\\partial out_{h_1}}{\\partial net_{o_1}} = 0", "∂out_h₁/∂net_o₁ = 0",
        "out_h₁ does not depend on net_o₁, so the derivative is 0."
      ),
    ] as [(Quantity, String, String, String)])
  func aStepIsSpelled(
    quantity: Quantity, latex: String, unicode: String, sentence: String
  ) throws {
    let spelled = try Self.spelled(quantity)
    #expect(spelled.latex.chain() == latex)
    #expect(spelled.unicode.chain() == unicode)
    #expect(spelled.unicode.sentence == sentence)
  }

  @Test func sentencesSetSymbolsAsMath() throws {
    #expect(
      try Self.spelled(.derivative(of: Self.error, by: .parameter("w_5"))).latex.sentence
        == "By the chain rule, $\\frac{\\partial E_{total}}{\\partial w_5}$ is the product of the "
        + "derivatives on the way from $w_5$ to $E_{total}$.")
  }

  @Test(
    arguments: [
      (0.05, 9, "0.05"), (0.392_499_999_999_999_96, 9, "0.3925"), (2, 3, "2"), (-0.5, 3, "-0.5"),
      (0.593_269_992_107_187_2, 9, "0.593269992"), (0.593_269_992_107_187_2, 4, "0.5933"),
      (0.999_999_9, 3, "1.000"), (0, 3, "0"), (-0.000_000_01, 3, "-1 \\times 10^{-8}"),
      (0.000_438_567_7, 9, "0.000438568"), (0.000_438_567_7, 4, "4.3857 \\times 10^{-4}"),
      (1e-7, 9, "1 \\times 10^{-7}"), (1.5e20, 2, "1.5 \\times 10^{20}"), (8.5e-5, 9, "0.000085"),
      (123_456.789, 2, "123456.79"), (.infinity, 2, "\\infty"), (1 / 3.0, 0, "0"),
    ] as [(Double, Int, String)])
  func aNumberIsSpelled(value: Double, decimals: Int, text: String) {
    #expect(NumberSpelling.text(value, decimals: decimals, in: .latex) == text)
  }

  static let activations = [
    "linear", "logistic", "tanh", "relu", "leaky relu", "elu", "selu", "softplus", "gelu", "silu",
    "hard sigmoid",
  ]
  static let losses = [
    "half squared error", "squared error", "mean squared error", "mean absolute error",
    "binary cross entropy", "cross entropy", "hinge", "huber", "{huber: 0.25}", "kullback leibler",
  ]

  /// The example, a network of skips and odd equations, and one with samples.
  static func networks() throws -> [BoundNetwork] {
    var bodies = [ExampleNetwork.body]
    for activation in activations {
      for loss in losses {
        bodies.append(
          """
          inputs: {x: 0.5, y: -1.25}
          parameters: {w1: 0.3, w2: -0.7, b: 0.1, e: 0.2, lr: 1e-5}
          layers:
            - activation: \(activation)
              units:
                h1: (x + w1) (y - 2) / 4 + w2 y^2 - -b + lr
                h2: -(x - y) w2 / (w1 + 3) - 2 e (x - -1) + 0.5
            - activation: logistic
              units:
                o1: w1 h1 - w2 h2 / 2 + 0.25 x
                o2: {net: -h1 h2 + b o1, activation: logistic}
          targets: {o1: 0.25, o2: 0.75}
          loss: \(loss)
          learning_rate: 0.5
          """)
      }
    }
    bodies.append(
      """
      parameters: {w: 0.3, v: -0.2, b: 0.1}
      layers:
        - {activation: tanh, units: {h: w x + b}}
        - {activation: softmax, units: {p: v h, q: w h + b x}}
      samples:
        - {inputs: {x: 1}, targets: {p: 1, q: 0}}
        - {inputs: {x: -2}, targets: {p: 0, q: 1}}
      reduction: mean
      loss: cross entropy
      learning_rate: 0.1
      """)
    return try bodies.map(NetworkReaderTests.network)
  }

  /// What is spelled is what was computed: the equation in symbols, and the one in numbers.
  @Test func aSpelledEquationIsReadBackToItsValue() throws {
    for network in try Self.networks() {
      let speller = Speller(network)
      let reader = FormulaReader(network)
      for step in network.values.updateTrace().steps {
        let face = speller.spelled(step, values: network.values, decimals: 15).latex
        for latex in [face.symbols, face.numbers, face.result] where !latex.contains("direct") {
          let value = try reader.value(latex)
          #expect(
            abs(value - step.value) <= 1e-9 * max(abs(value), abs(step.value), 1e-6),
            "\(face.quantity): \(latex) is \(value), not \(step.value)")
        }
      }
    }
  }

  /// Direct derivatives have no name of their own in formulas, so what is made of them is unread.
  @Test func directDerivativesAreMarked() throws {
    let network = try NetworkReaderTests.network(
      "inputs: {x: 1}\nlayers: [{units: {h: x, o: h x}}]")
    let quantity = Quantity.directDerivative(of: .netInput("o"), by: .input("x"))
    let speller = Speller(network)
    let latex = speller.spelling(of: quantity, in: .latex)
    #expect(latex == "\\left( \\frac{\\partial net_o}{\\partial x} \\right)_{direct}")
    #expect(speller.spelling(of: quantity, in: .unicode) == "(∂net_o/∂x)_direct")
    let formula = FormulaParser.parse(Array(latex.utf8), names: NameTable())
    #expect(formula.chains.allSatisfy { $0.sides.contains { $0.root == nil } })
  }
}
