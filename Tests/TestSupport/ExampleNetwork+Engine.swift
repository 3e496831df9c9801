package import NeuralNet

/// The example network as the engine has it, made without a note.
extension ExampleNetwork {
  /// The parameters, in the order of their declaration.
  package static let parameters: [(String, Double)] = [
    ("w_1", 0.15), ("w_2", 0.2), ("w_3", 0.25), ("w_4", 0.3), ("w_5", 0.4), ("w_6", 0.45),
    ("w_7", 0.5), ("w_8", 0.55), ("b_1", 0.35), ("b_2", 0.6),
  ]

  /// Its only sample.
  package static let sample = Network.Sample(
    inputs: ["i_1": 0.05, "i_2": 0.1], targets: ["o_1": 0.01, "o_2": 0.99])

  /// Its layers, with activations to exchange.
  package static func layers(
    _ hidden: Activation = .logistic, _ output: Activation = .logistic
  ) -> [Network.Layer] {
    func netInput(_ first: String, _ a: Term, _ second: String, _ b: Term, _ bias: String) -> Term {
      .sum([
        .quantity(.parameter(first)) * a, .quantity(.parameter(second)) * b,
        .quantity(.parameter(bias)),
      ])
    }
    let (i1, i2) = (Term.quantity(.input("i_1")), Term.quantity(.input("i_2")))
    let (h1, h2) = (Term.quantity(.output("h_1")), Term.quantity(.output("h_2")))
    return [
      .init([
        .init("h_1", netInput: netInput("w_1", i1, "w_2", i2, "b_1"), activation: hidden),
        .init("h_2", netInput: netInput("w_3", i1, "w_4", i2, "b_1"), activation: hidden),
      ]),
      .init([
        .init("o_1", netInput: netInput("w_5", h1, "w_6", h2, "b_2"), activation: output),
        .init("o_2", netInput: netInput("w_7", h1, "w_8", h2, "b_2"), activation: output),
      ]),
    ]
  }

  /// The network, with the parts that tests exchange.
  package static func network(
    frozen: Set<String> = ["b_1", "b_2"], samples: [Network.Sample] = [sample],
    reduction: Network.Reduction = .sum
  ) throws -> Network {
    try Network(
      inputs: ["i_1", "i_2"], parameters: parameters.map { .init($0, $1) }, layers: layers(),
      samples: samples, reduction: reduction, learningRate: 0.5, frozen: frozen)
  }
}
