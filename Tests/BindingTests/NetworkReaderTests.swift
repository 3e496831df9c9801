import Binding
import NeuralNet
import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct NetworkReaderTests {
  static func network(_ body: String) throws -> BoundNetwork {
    let bindings = Fixture.bindings("network", body)
    try #require(bindings.diagnostics.isEmpty, "\(bindings.diagnostics)")
    return try #require(bindings.networks.first)
  }

  @Test(arguments: [
    (Quantity.totalError, 0.298371109, 5e-10), (.output("o_1"), 0.75136507, 5e-9),
    (.netInput("h_1"), 0.3775, 1e-15), (.learningRate, 0.5, 0), (.target("o_2"), 0.99, 0),
    (.updated("w_5"), 0.35891648, 5e-9),
  ])
  func theExampleHasItsPublishedValues(
    quantity: Quantity, published: Double, tolerance: Double
  ) throws {
    let value = try #require(try Self.network(ExampleNetwork.body).values[quantity])
    #expect(abs(value - published) <= tolerance)
  }

  @Test func theLabelAndTheRangeAreThoseOfTheDirective() throws {
    let note = Note(directive: "network the small one ", body: Fixture.small)
    let network = try #require(NoteBindings(reading: note).networks.first)
    #expect(network.label == "the small one")
    let text = String(decoding: note.bytes[network.range], as: UTF8.self)
    #expect(text.hasPrefix("```nn network") && text.hasSuffix("```"))
  }

  /// Inputs x = 2, i_1 = 3, h1_w2 = 5; parameters w = 7, w_1 = 11, e = 13, ab = 17, a = 19, b = 23.
  @Test(
    arguments: [
      ("w x", 14), ("w*x", 14), ("w · x", 14), ("w×x", 14), ("wx", 14), ("w_1i_1", 33),
      ("w_1 i_1", 33), ("w_1*i_1", 33), ("h1_w2 x", 10), ("x h1_w2", 10), ("ab", 17),
      ("a b", 437), ("abx", 34), ("xab", 34), ("2x", 4), ("2 x + 3", 7), ("x^2", 4), ("x^-1", 0.5),
      ("-x^2", -4), ("(x + 1)(x - 1)", 3), ("x / 4 * 2", 1), ("1e-3 x", 0.002), ("1.5e2", 150),
      ("2e", 26), ("x - -x", 4), ("x − 1", 1), ("-(x + 1)", -3), ("+x", 2), ("x * -1", -2),
      (".5x", 1), ("((x))", 2), ("8 ÷ x", 4), ("w_1 2", 22), ("2 (3) x", 12), ("α", 29),
      ("αx", 58), ("2 α^2", 1682),
    ] as [(String, Double)])
  func anEquationHasItsValue(equation: String, expected: Double) throws {
    let body = """
      inputs: {x: 2, i_1: 3, h1_w2: 5}
      parameters: {w: 7, w_1: 11, e: 13, ab: 17, a: 19, b: 23, α: 29}
      layers:
        - units:
            o: '\(equation)'
      """
    let network = try Self.network(body)
    #expect(network.values[.netInput("o")] == expected)
  }

  @Test(
    arguments: [
      ("0.05", 0.05), ("0.10", 0.1), ("1e-3", 0.001), ("-3", -3), ("+3", 3), (".5", 0.5),
      ("5.", 5), ("1/4", 0.25), ("-1 / 4", -0.25), ("'7'", 7), ("\"7\"", 7), ("1E2", 100),
      ("1e-999", 0), ("010", 10),
    ] as [(String, Double)])
  func aNumberIsReadAsWritten(text: String, expected: Double) throws {
    let network = try Self.network(
      "inputs: {x: \(text)}\nlayers: [{units: {o: x}}]")
    #expect(network.values[.input("x")] == expected)
  }

  @Test(arguments: [
    ("linear", Activation.linear), ("logistic", .logistic), ("tanh", .tanh), ("relu", .relu),
    ("leaky relu", .leakyRelu()), ("leaky-relu", .leakyRelu()), ("Leaky_ReLU", .leakyRelu()),
    ("elu", .elu()), ("selu", .selu), ("softplus", .softplus), ("softmax", .softmax),
    ("gelu", .gelu), ("silu", .silu), ("hard sigmoid", .hardSigmoid()), ("step", .step()),
    ("sign", .sign), ("sigmoid", .logistic), ("Swish", .silu), ("heaviside", .step()),
    ("LeakyReLU", .leakyRelu()), ("identity", .linear), ("sigma", .logistic), ("logsig", .logistic),
    ("hardSigmoid", .hardSigmoid()),
    ("{leaky relu: 0.2}", .leakyRelu(slope: 0.2)),
    ("{elu: 0.5}", .elu(alpha: 0.5)), ("{hard-sigmoid: 0.2}", .hardSigmoid(slope: 0.2)),
    ("{step: 1}", .step(atZero: 1)),
  ])
  func anActivationHasItsName(word: String, activation: Activation) throws {
    let body = "inputs: {x: 1}\nlayers: [{activation: \(word), units: {o: x}}]"
    #expect(try Self.network(body).network.units[0].activation == activation)
  }

  @Test(arguments: [
    ("half squared error", Loss.halfSquaredError), ("half-squared-error", .halfSquaredError),
    ("squared_error", .squaredError), ("mean squared error", .meanSquaredError),
    ("mean absolute error", .meanAbsoluteError),
    ("binary cross entropy", .binaryCrossEntropy), ("binary cross-entropy", .binaryCrossEntropy),
    ("cross entropy", .crossEntropy), ("hinge", .hinge), ("huber", .huber()),
    ("{huber: 0.5}", .huber(delta: 0.5)), ("Kullback-Leibler", .kullbackLeibler),
    ("mse", .meanSquaredError), ("BCE", .binaryCrossEntropy), ("nll", .crossEntropy),
    ("negative log-likelihood", .crossEntropy), ("categorical_crossentropy", .crossEntropy),
    ("KL divergence", .kullbackLeibler), ("BCELoss", .binaryCrossEntropy),
    ("MSELoss", .meanSquaredError),
    ("CrossEntropyLoss", .crossEntropy), ("KLDivLoss", .kullbackLeibler),
    ("L1Loss", .meanAbsoluteError),
    ("sum of squares", .squaredError), ("quadratic loss", .halfSquaredError),
    ("l2 loss", .squaredError),
  ])
  func aLossHasItsName(word: String, loss: Loss) throws {
    #expect(try Self.network(Fixture.small + "\nloss: \(word)").network.loss == loss)
  }

  @Test func yamlWordsAreNames() throws {
    let network = try Self.network(
      "inputs: {y: 1, no: 2, null: 3}\nlayers: [{units: {on: y + no + null, off: on}}]")
    #expect(network.values[.output("off")] == 6)
  }

  @Test func aUnitMayHaveItsOwnActivation() throws {
    let network = try Self.network(
      """
      inputs: {x: -2}
      layers:
        - activation: linear
          units:
            a: x
            r: {net: 3 x, activation: relu}
            s: {net: net_r + a}
      """)
    #expect(network.values[.output("r")] == 0)
    #expect(network.values[.netInput("s")] == -8)
  }

  @Test func samplesStandInForInputsAndTargets() throws {
    let network = try Self.network(
      """
      parameters: {w: 3}
      layers: [{units: {o: w x}}]
      samples:
        - {inputs: {x: 1}, targets: {o: 4}}
        - inputs: {x: 2}
          targets: {o: 4}
      reduction: mean
      loss: squared error
      frozen: [w]
      """)
    #expect(network.network.samples.count == 2)
    #expect(network.values[.totalError] == 2.5)
    #expect(network.network.frozen == ["w"])
  }

  @Test func theNotationIsTheAuthors() throws {
    let notation = try Self.network(
      Fixture.small
        + "\nnotation: {net: z, out: a, error: L, total: J, target: y, learning_rate: '\\eta'}"
    ).notation
    #expect([notation.netInput, notation.output, notation.error] == ["z", "a", "L"])
    #expect([notation.total, notation.target, notation.learningRate] == ["J", "y", "\\eta"])
  }

  @Test func definitionsAreNamesAndNumbers() {
    let bindings = Fixture.bindings(
      "define", "x: 3\ninput_size: 784\n\\hat{y}: 1e-3\n\\theta_1: 1/3\n'E_{total}': -2")
    #expect(bindings.diagnostics == [])
    #expect(
      bindings.declarations == [
        Declaration(name: "x", value: 3), Declaration(name: "input_size", value: 784),
        Declaration(name: "\\hat{y}", value: 0.001),
        Declaration(name: "\\theta_1", value: 1 / 3),
        Declaration(name: "E_{total}", value: -2),
      ])
  }

  @Test(arguments: [
    DirectiveName.forward, .error, .gradient, .update, .expect, .diagram, .exercise,
  ])
  func resultsNeedANetworkAboveThem(name: DirectiveName) {
    #expect(
      Fixture.bindings(name.rawValue, "of: [w_5]").diagnostics.map(\.id.rawValue) == ["no-network"])
  }

  @Test func aWrongNetworkLeavesTheOthersStanding() {
    let note = Note(
      "```nn network\nlayers: 3\n```\n\n```nn network\n\(Fixture.small)\n```\n")
    let bindings = NoteBindings(reading: note)
    #expect(bindings.networks.count == 1)
    #expect(!bindings.diagnostics.isEmpty)
  }
}
