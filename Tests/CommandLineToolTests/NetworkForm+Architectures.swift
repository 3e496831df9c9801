extension NetworkForm {
  /// The layers of a network as a note declares them, with the names of what goes in and comes out.
  struct Architecture: Sendable {
    let name: String
    var isRecurrent = false
    var inputs = ["x"]
    var outputs = ["y"]
    let layers: String

    static let all = feedForward + recurrent

    /// The targets of an example, of which one output after the other is right.
    func targets(of example: Int) -> [String] {
      outputs.indices.map { $0 == example % max(2, outputs.count) ? "1" : "0" }
    }
  }
}

extension NetworkForm.Architecture {
  private static let feedForward = [
    Self(
      name: "units that share a bias",
      layers: """
        parameters: {w: 0.6, v: 1.2, b: 0.1}
        layers:
          - {activation: tanh, units: {h: w x + b}}
          - {activation: logistic, units: {y: v h + b + x}}
        """),
    Self(
      name: "units in another notation", inputs: ["i_1", "i_2"], outputs: ["o"],
      layers: """
        parameters: {w: 0.6, v: 1.2, b: 0.1}
        layers:
          - units: {h: {net: w i_1 + v i_2, activation: softplus}}
          - {activation: elu, units: {o: v h + b}}
        frozen: [b]
        notation: {net: z, out: a, error: L, total: J, target: y}
        """),
    Self(
      name: "softmax units", inputs: ["i_1", "i_2"], outputs: ["o_1", "o_2"],
      layers: """
        parameters: {w_1: 0.6, w_2: 1.2, w_3: -0.3, b: 0.1}
        layers:
          - {activation: leaky relu, units: {h: w_1 i_1 + w_2 i_2 + b}}
          - {activation: softmax, units: {o_1: w_1 h + b, o_2: w_3 h}}
        loss: cross entropy
        """),
    Self(
      name: "layers",
      layers: """
        layers:
          - {name: h, dense: 2, activation: relu, weights: [[0.6], [-0.5]], bias: [0.1, 0.7]}
          - {name: y, dense: 1, activation: logistic, weights: [[1.2, 0.4]], bias: 0.1}
        """),
    Self(
      name: "a softmax layer", inputs: ["p", "q"], outputs: ["y_1", "y_2"],
      layers: """
        layers:
          - {name: h, dense: 2, activation: tanh, weights: [[0.6, 0.1], [-0.5, 0.3]], bias: 0.1}
          - {name: y, dense: 2, activation: softmax, weights: [[1.2, 0.4], [0.1, -0.2]]}
        loss: cross entropy
        """),
    Self(
      name: "a layer that is skipped",
      layers: """
        layers:
          - {name: h, dense: 2, activation: tanh, weights: [[0.6], [-0.5]], bias: [0.1, 0.7]}
          - {name: k, dense: 2, activation: relu, weights: [[0.6, 0.2], [-0.5, 0.3]], skip: h}
          - {name: y, dense: 1, activation: linear, weights: [[1.2, 0.4]], bias: 0.1}
        loss: mean squared error
        """),
  ]

  private static let recurrent = [
    Self(
      name: "recurrent units", isRecurrent: true,
      layers: """
        parameters: {w: 0.6, u: -0.5, v: 1.2, b: 0.1}
        layers:
          - {activation: tanh, units: {h: "w x + u h[t-1] + b"}}
          - {activation: logistic, units: {y: v h + b}}
        """),
    Self(
      name: "two recurrent units", isRecurrent: true, inputs: ["x_1", "x_2"],
      outputs: ["o_1", "o_2"],
      layers: """
        parameters: {w: 0.6, u: -0.5, v: 1.2, b: 0.1}
        layers:
          - activation: tanh
            units: {h_1: "w x_1 + u h_1[t-1] + b", h_2: "w x_2 + u h_1[t-1] + v h_2[t-1]"}
          - {activation: softmax, units: {o_1: v h_1 + b, o_2: w h_2 + u h_1}}
        loss: cross entropy
        initial_state: {h_1: 0.5}
        """),
    Self(
      name: "recurrent layers", isRecurrent: true,
      layers: """
        layers:
          - {name: h, recurrent: 1, activation: tanh, weights: [[0.6]], recurrent_weights: [[-0.5]]}
          - {name: y, dense: 1, activation: logistic, weights: [[1.2]], bias: 0.1}
        """),
  ]
}
