import Binding
import MathNotation
import NeuralNet
import NoteMarkup
import TestSupport
import Testing

/// Names that nobody declares, and what they mean by the way in which they are spelled.
@Suite struct SpelledNameTests {
  private static let layers = """
    ~~~nn network
    inputs: {x_1: 1, x_2: 2}
    layers:
      - {dense: 2, activation: relu, weights: [[0.5, -0.2], [0.3, 0.4]], bias: [0.15, -0.15]}
      - {dense: 1, weights: [[1, 1]], bias: [0]}
    targets: [2]
    learning_rate: 0.1
    ~~~
    """
  private static let units = """
    ~~~nn network
    inputs: {x: 2}
    parameters: {w: 0.5, v: -1}
    layers:
      - {activation: logistic, units: {h_1: w x}}
      - units: {o_1: v h_1}
    targets: {o_1: 1}
    ~~~
    """
  private static let steps = """
    ~~~nn network
    inputs: {x: [1, 2, 3]}
    parameters: {u: 0.5, v: 0.8}
    layers: [{activation: tanh, units: {h: "u x + v h[t-1]"}}]
    ~~~
    """
  private static let recurrent = """
    ~~~nn network
    inputs: {x: [1, -0.7]}
    layers:
      - {recurrent: 1, activation: tanh, weights: [[0.5]], recurrent_weights: [[0.3]], bias: [0.1]}
      - {dense: 1, weights: [[1.2]], bias: [0.4]}
    ~~~
    """
  private static let samples = """
    ~~~nn network
    layers: [{dense: 1, weights: [[2]], bias: [1]}]
    samples: [{inputs: [1], targets: [0]}, {inputs: [4], targets: [9]}]
    ~~~
    """

  /// The meanings of a name in LaTeX: plain keys, or the shape of a vector or matrix.
  private func meanings(_ latex: String, in note: String) throws -> [String] {
    let names = NameTable()
    let bindings = NoteBindings(reading: Note(note))
    #expect(bindings.diagnostics.isEmpty)
    let network = try #require(bindings.networks.first)
    let symbols = Binding.NetworkSymbols(network, names: names)
    let found = symbols.spelledMeanings(of: names.name(latex: latex))
    return try found?.meanings.map { meaning in
      let sign = meaning.factor == 1 ? "" : "\(meaning.factor) "
      switch meaning.subject {
      case .quantity(let quantity): return sign + quantity.plainKey
      case .layer:
        guard case .matrix(let matrix)? = symbols.value(of: meaning, as: NameChoice()) else {
          throw Missing()
        }
        return sign + "\(matrix.rows)×\(matrix.columns)"
      }
    } ?? []
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("z^{[1]}", ["2×1"]), ("z^{(1)}", ["2×1"]), ("\\mathbf{z}^{(1)}", ["2×1"]),
    ("z^{[1]}_2", ["net_1,2"]), ("z_2^{(1)}", ["net_1,2"]), ("z^{[2]}", ["net_2,1"]),
    ("z^{[3]}", []), ("z^{[1]}_3", []), ("a^{[0]}", ["2×1"]), ("a^{[L]}", ["out_2,1"]),
    ("a^{(L-1)}", ["2×1"]), ("W^{(1)}", ["2×2"]), ("W^{[2]}", ["1×2"]), ("W_1", ["2×2"]),
    ("W^{(1)}_{12}", ["w_1,1,2", "w_1,2,1"]), ("w^{(2)}_{1,2}", ["w_2,1,2"]),
    ("b^{(1)}", ["2×1"]), ("b^{(1)}_2", ["b_1,2"]), ("x", ["2×1"]),
    ("y", ["target_2,1", "out_2,1"]),
    ("\\hat{y}", ["out_2,1"]), ("\\hat y_1", ["out_2,1"]),
    ("\\delta^{[2]}", ["dE_total/dnet_2,1", "-1.0 dE_total/dnet_2,1"]),
    ("dW^{[1]}", ["2×2"]), ("db^{[2]}", ["dE_total/db_2,1"]), ("dz^{[1]}_1", ["dE_total/dnet_1,1"]),
    ("\\frac{\\partial L}{\\partial W^{(1)}}", ["2×2"]), ("\\nabla_{W^{(1)}} L", ["2×2"]),
    ("\\nabla_{\\mathbf{b}^{(2)}} J", ["dE_total/db_2,1"]), ("\\mathcal{L}", ["E_total"]),
    ("W^{(2)+}", ["1×2"]), ("W^{(2)}_{\\text{new}}", ["1×2"]), ("w^{(2)}_{1,2,new}", ["w_2,1,2^+"]),
    ("W^{(1)}_{old}", ["2×2"]), ("\\vec{z}^{(1)}", ["2×1"]),
    ("\\theta^{(1)}_{12}", ["w_1,1,2", "w_1,2,1"]),
    ("\\theta^{(1)}_{20}", ["b_1,2"]), ("w_{10}^{(2)}", ["b_2,1"]), ("\\theta^{(1)}", []),
    ("W_{xh}", ["2×2"]), ("W_{ho}", ["1×2"]), ("y_{\\text{true}}", ["target_2,1"]),
    ("y_{pred}", ["out_2,1"]), ("\\text{target}_1", ["target_2,1"]),
    ("L_{\\text{total}}", ["E_total"]),
    ("\\delta_{h_2}", ["dE_total/dnet_1,2", "-1.0 dE_total/dnet_1,2"]), ("net_{o_1}", ["net_2,1"]),
    ("q", []), ("z_1", ["2×1", "net_1,1", "net_2,1"]),
  ])
  func layersHaveNames(latex: String, meanings expected: [String]) throws {
    #expect(try meanings(latex, in: Self.layers) == expected)
  }

  @Test(arguments: [
    ("\\delta_{o_1}", ["dE_total/dnet_o_1", "-1.0 dE_total/dnet_o_1"]),
    ("z_{h_1}", ["net_h_1"]), ("a_{h_1}", ["out_h_1"]), ("\\hat{y}", ["out_o_1"]),
    ("y", ["target_o_1", "out_o_1"]), ("W^{(2)}", ["v"]), ("x^{(1)}", []),
  ])
  func unitsMakeLayers(latex: String, meanings expected: [String]) throws {
    #expect(try meanings(latex, in: Self.units) == expected)
  }

  @Test(arguments: [
    ("h_2", ["out_h[2]"]), ("x_3", ["x[3]"]), ("h_0", ["h[0]"]), ("h_4", []),
    ("h^{(2)}", ["out_h[2]"]), ("h^{<2>}", ["out_h[2]"]), ("h^{\\langle 2 \\rangle}", ["out_h[2]"]),
  ])
  func stepsStandBelowOrAbove(latex: String, meanings expected: [String]) throws {
    #expect(try meanings(latex, in: Self.steps).first == expected.first)
  }

  @Test(arguments: [
    ("W_{xh}", ["w_1,1,1"]), ("W_{hh}", ["r_1,1,1"]), ("b_h", ["b_1,1"]), ("W_{hy}", ["w_2,1,1"]),
    ("W_{ho}", ["w_2,1,1"]), ("b_o", ["b_2,1"]), ("U", ["r_1,1,1", "w_1,1,1"]), ("V", ["w_2,1,1"]),
  ])
  func theMatricesOfARecurrentLayerHaveNames(latex: String, meanings expected: [String]) throws {
    #expect(try meanings(latex, in: Self.recurrent) == expected)
  }

  @Test(arguments: [
    ("X", ["1×2"]), ("x^{(2)}", ["x_1(2)"]), ("A^{[1]}", ["1×2"]), ("a^{[1](2)}", ["out_1,1(2)"]),
    ("z^{[1]}", ["1×2", "net_1,1(1)", "net_1,1(2)"]),
    ("dW^{[1]}", ["dE_total/dw_1,1,1", "dE_total/dw_1,1,1", "2.0 dE_total/dw_1,1,1"]),
    (
      "dz^{[1](2)}",
      [
        "2.0 dE_total/dnet_1,1(2)", "dE_total/dnet_1,1(2)", "2.0 dE_total/dnet_1,1(2)",
      ]
    ),
  ])
  func samplesMakeColumns(latex: String, meanings expected: [String]) throws {
    #expect(try meanings(latex, in: Self.samples) == expected)
  }

  @Test(arguments: [
    ("z^{[1]}", true), ("\\hat y", true), ("\\delta_1", true), ("z_1", false), ("L", false),
    ("J", false), ("\\frac{\\partial L}{\\partial W^{(1)}}", true),
  ])
  func someFormsCanHardlyMeanAnythingElse(latex: String, isSure: Bool) throws {
    let names = NameTable()
    let bindings = NoteBindings(reading: Note(Self.layers))
    let network = try #require(bindings.networks.first)
    let symbols = Binding.NetworkSymbols(network, names: names)
    let name = names.name(latex: latex)
    #expect(symbols.spelledMeanings(of: name)?.isSure == isSure)
    #expect(symbols.knows(name) == isSure)
  }
}
