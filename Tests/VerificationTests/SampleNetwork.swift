import Binding
import NeuralNet

/// The classic network of two inputs, two hidden units and two outputs.
enum SampleNetwork {
  static func bindings() throws -> NoteBindings {
    func unit(_ name: String, _ terms: [(String, Term)], _ bias: String) -> Network.Unit {
      let products = terms.map { Term.quantity(.parameter($0.0)) * $0.1 }
      let net = Term.sum(products + [.quantity(.parameter(bias))])
      return Network.Unit(name, netInput: net, activation: .logistic)
    }
    let (i1, i2) = (Term.quantity(.input("i_1")), Term.quantity(.input("i_2")))
    let (h1, h2) = (Term.quantity(.output("h_1")), Term.quantity(.output("h_2")))
    let values = [
      "w_1": 0.15, "w_2": 0.2, "w_3": 0.25, "w_4": 0.3, "w_5": 0.4, "w_6": 0.45, "w_7": 0.5,
      "w_8": 0.55, "b_1": 0.35, "b_2": 0.6,
    ]
    let network = try Network(
      inputs: ["i_1", "i_2"],
      parameters: values.sorted { $0.key < $1.key }.map { Network.Parameter($0.key, $0.value) },
      layers: [
        Network.Layer([
          unit("h_1", [("w_1", i1), ("w_2", i2)], "b_1"),
          unit("h_2", [("w_3", i1), ("w_4", i2)], "b_1"),
        ]),
        Network.Layer([
          unit("o_1", [("w_5", h1), ("w_6", h2)], "b_2"),
          unit("o_2", [("w_7", h1), ("w_8", h2)], "b_2"),
        ]),
      ],
      samples: [
        Network.Sample(inputs: ["i_1": 0.05, "i_2": 0.1], targets: ["o_1": 0.01, "o_2": 0.99])
      ],
      learningRate: 0.5)
    var bindings = NoteBindings()
    bindings.networks = [
      BoundNetwork(label: nil, network: network, notation: Notation(), range: 0..<0)
    ]
    return bindings
  }
}
