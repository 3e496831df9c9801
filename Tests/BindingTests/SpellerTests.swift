import Binding
import MathNotation
import NeuralNet
import TestSupport
import Testing

/// The quantities of an evaluated network, by the names that formulas have for them.
struct NetworkSymbols: SymbolSource {
  var values: [Name: Double] = [:]

  init(_ network: BoundNetwork, _ names: NameTable) {
    let speller = Speller(network)
    let all = network.values.allQuantities() + network.values.allDerivatives()
    for (quantity, value) in all { add(quantity, value, speller, names) }
    for step in network.values.updateTrace().steps {
      add(step.quantity, step.value, speller, names)
    }
  }

  private mutating func add(
    _ quantity: Quantity, _ value: Double, _ speller: Speller, _ names: NameTable
  ) {
    guard let name = speller.name(of: quantity, in: names) else { return }
    names.markKnown(name)
    values[name] = value
  }

  func symbol(named name: Name) -> Symbol? {
    values[name].map { Symbol(.value(.scalar(Approximation($0))), from: .network) }
  }

  func units(of index: Name) -> [[String]]? { nil }
}

/// Reads formulas about one network.
struct FormulaReader {
  let names = NameTable()
  let symbols: NetworkSymbols

  init(_ network: BoundNetwork) { symbols = NetworkSymbols(network, names) }

  func value(_ latex: String) throws -> Double {
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    try #require(formula.chains.count == 1, "\(latex)")
    let side = try #require(formula.chains[0].sides.first)
    if let problem = side.problem { throw problem }
    let root = try #require(side.root)
    var evaluator = Evaluator(formula, names: names, symbols: symbols)
    guard case .scalar(let value) = try evaluator.value(at: root) else { return .nan }
    return value.value
  }

  /// What a formula that is one symbol means: its canonical key.
  func key(_ latex: String) throws -> String {
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root, "\(latex)")
    guard case .symbol(let name) = formula.nodes[root].kind else { return "no symbol" }
    return names.key(name)
  }
}

@Suite struct SpellerTests {
  static let h1 = Quantity.output("h_1")

  @Test(arguments: [
    (Quantity.input("i_1"), "i_1", "i₁"), (.parameter("w_5"), "w_5", "w₅"),
    (.netInput("h_1"), "net_{h_1}", "net_h₁"), (h1, "out_{h_1}", "out_h₁"),
    (.target("o_2"), "target_{o_2}", "target_o₂"), (.unitError("o_1"), "E_{o_1}", "E_o₁"),
    (.totalError, "E_{total}", "E_total"), (.learningRate, "\\alpha", "α"),
    (.updated("w_5"), "w_5^+", "w₅⁺"),
    (
      .derivative(of: .totalError, by: .parameter("w_5")),
      "\\frac{\\partial E_{total}}{\\partial w_5}", "∂E_total/∂w₅"
    ),
    (
      .derivative(of: h1, by: .netInput("h_1")),
      "\\frac{\\partial out_{h_1}}{\\partial net_{h_1}}", "∂out_h₁/∂net_h₁"
    ),
    (.output("h_1", sample: 2), "out_{h_1}^{(2)}", "out_h₁⁽²⁾"),
    (Quantity(.output("h_1"), sample: 2, timeStep: 3), "out_{h_1}^{[3](2)}", "out_h₁[3]⁽²⁾"),
  ])
  func aQuantityIsSpelled(quantity: Quantity, latex: String, unicode: String) throws {
    let speller = Speller(try NetworkReaderTests.network(ExampleNetwork.body))
    #expect(speller.spelling(of: quantity, in: .latex) == latex)
    #expect(speller.spelling(of: quantity, in: .unicode) == unicode)
  }

  @Test(arguments: [
    ("w_1", "w_1", "w₁"), ("w1", "w_1", "w₁"), ("w11", "w_{11}", "w₁₁"),
    ("w_1_2", "w_{1,2}", "w₁,₂"),
    ("h1_w2", "h_{1,w_2}", "h₁_w₂"), ("input_size", "input_{size}", "input_size"),
    ("alpha_1", "\\alpha_1", "α₁"), ("α1", "\\alpha_1", "α₁"), ("x", "x", "x"),
    ("w_h_12", "w_{h_{12}}", "w_h₁₂"), ("lr", "lr", "lr"), ("out", "out", "out"),
    ("Gamma", "\\Gamma", "Γ"), ("Alpha", "Alpha", "Alpha"), ("né_2", "\\text{né}_2", "né₂"),
    ("w_in_out", "w_{in,out}", "w_in_out"), ("w_12_3456", "w_{12,3456}", "w₁₂,₃₄₅₆"),
    ("w_1_2_3", "w_{1,2,3}", "w₁,₂,₃"), ("x_theta", "x_{\\theta}", "x_θ"), ("max", "max", "max"),
    ("tanh_1", "tanh_1", "tanh₁"), ("relu", "relu", "relu"), ("pi", "\\pi", "π"), ("e", "e", "e"),
    ("é", "é", "é"), ("w_100_200", "w_{100,200}", "w₁₀₀,₂₀₀"), ("dw", "dw", "dw"),
    ("bias_hidden_layer_2", "bias_{hidden,layer_2}", "bias_hidden_layer₂"),
    ("ab1c", "ab_{1,c}", "ab₁_c"),
  ])
  func aNameIsSpelledAndReadBack(name: String, latex: String, unicode: String) throws {
    let network = try NetworkReaderTests.network(
      "inputs: {\(name): 1}\nparameters: {qq: 1}\nlayers: [{units: {\(name)_unit: \(name)}}]\n"
        + "targets: {\(name)_unit: 1}\nlearning_rate: 1")
    let speller = Speller(network)
    #expect(speller.spelling(ofName: name, in: .latex) == latex)
    #expect(speller.spelling(ofName: name, in: .unicode) == unicode)
    let quantities = (network.values.allQuantities() + network.values.allDerivatives())
    let reader = FormulaReader(network)
    for (quantity, _) in quantities {
      let spelled = speller.spelling(of: quantity, in: .latex)
      let own = try #require(speller.name(of: quantity, in: reader.names))
      #expect(try reader.key(spelled) == reader.names.key(own), "\(spelled)")
    }
  }

  /// The canonical keys of the default notation are the plain ones.
  @Test func namesAreThePlainKeys() throws {
    let network = try NetworkReaderTests.network(ExampleNetwork.body)
    let names = NameTable()
    for (quantity, _) in network.values.allQuantities() where quantity != .learningRate {
      let name = try #require(Speller(network).name(of: quantity, in: names))
      #expect(names.key(name) == quantity.plainKey)
      #expect(name == names.intern(plain: quantity.plainKey))
    }
  }

  @Test func theNotationIsTheAuthors() throws {
    let network = try NetworkReaderTests.network(
      ExampleNetwork.body
        + "\nnotation: {net: z, out: '\\hat{y}', error: 'L_{x}', total: J, target: y, learning_rate: '\\eta'}"
    )
    let speller = Speller(network)
    let quantities: [Quantity] = [
      .netInput("h_1"), .output("h_1"), .unitError("o_1"), .totalError, .target("o_1"),
      .learningRate,
    ]
    #expect(
      quantities.map { speller.spelling(of: $0, in: .latex) }
        == ["z_{h_1}", "\\hat{y}_{h_1}", "L_{x,o_1}", "J", "y_{o_1}", "\\eta"])
    #expect(
      quantities.map { speller.spelling(of: $0, in: .unicode) }
        == ["z_h₁", "y\u{302}_h₁", "L_x_o₁", "J", "y_o₁", "η"])
    let reader = FormulaReader(network)
    for quantity in quantities {
      let own = try #require(speller.name(of: quantity, in: reader.names))
      #expect(
        try reader.key(speller.spelling(of: quantity, in: .latex)) == reader.names.key(own))
    }
  }

  @Test(arguments: [
    ("x", "x", "x"), ("x_1", "x_1", "x₁"), ("x1", "x_1", "x₁"),
    ("w_1,2,1", "w_{1,2,1}", "w₁,₂,₁"), ("alpha", "\\alpha", "α"),
  ])
  func lettersAreSymbols(_ name: String, _ latex: String, _ unicode: String) {
    #expect(Speller.spelling(ofLetter: name) == latex)
    #expect(Speller.unicode(ofLetter: name) == unicode)
  }

  @Test(arguments: ["length", "sepal length", "x y", "x_$", "", "3", "price ($)"])
  func wordsAreNot(_ name: String) {
    #expect(Speller.spelling(ofLetter: name) == nil)
    #expect(Speller.unicode(ofLetter: name) == nil)
  }

  @Test func unitsWithoutANameAreSpelledByTheirPlace() throws {
    let speller = Speller(try NetworkReaderTests.network(ExampleNetwork.body))
    #expect(speller.spelling(ofName: "2,1", in: .latex) == "(2, 1)")
    #expect(speller.spelling(ofName: "2,1[3]", in: .latex) == "(2, 1)^{[3]}")
    #expect(speller.spelling(ofName: "2,1[3]", in: .unicode) == "(2, 1)[3]")
    #expect(speller.spelling(ofName: "h_1", in: .latex) == "h_1")
  }
}
