import NeuralNet

/// Small networks with everything that a unit may do: shared parameters, skip connections,
/// net inputs that are no weighted sums, reads of net inputs, units out of order.
struct RandomNetwork: CustomStringConvertible, Sendable {
  let hidden: Activation
  let output: Activation
  let loss: Loss
  let reduction: Network.Reduction
  let samples: Int
  let seed: UInt64

  var description: String {
    "\(hidden) \(output) \(loss) \(reduction.rawValue) \(samples) #\(seed)"
  }

  static let activations: [Activation] = [
    .linear, .logistic, .tanh, .relu, .leakyRelu(), .leakyRelu(slope: 0.3), .elu(),
    .elu(alpha: 0.5), .selu, .softplus, .softmax, .gelu, .silu, .hardSigmoid(),
  ]

  /// Every activation under every loss, as far as the loss is defined for its outputs.
  static let all: [RandomNetwork] = {
    var networks: [RandomNetwork] = []
    for loss in Loss.allCases {
      for activation in activations {
        let count = networks.count
        networks.append(
          RandomNetwork(
            hidden: activation, output: output(activation, for: loss), loss: loss,
            reduction: count.isMultiple(of: 2) ? .mean : .sum, samples: 1 + count % 3,
            seed: UInt64(count)))
      }
    }
    return networks
  }()

  /// A third of them, with all activations and all losses.
  static let some = all.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element)

  private static func output(_ activation: Activation, for loss: Loss) -> Activation {
    switch (loss, activation) {
    case (.binaryCrossEntropy, .softmax), (.crossEntropy, .softmax), (.crossEntropy, .softplus),
      (.kullbackLeibler, .softmax), (.kullbackLeibler, .softplus):
      activation
    case (.binaryCrossEntropy, _), (.crossEntropy, _), (.kullbackLeibler, _): .logistic
    default: activation
    }
  }

  private var layers: [Network.Layer] {
    let (x, y) = (Term.input("x"), Term.input("y"))
    let (a, b, c, d) = (Term.output("a"), Term.output("b"), Term.output("c"), Term.output("d"))
    let w = (0..<12).map { Term.parameter("w\($0)") }
    let bias = Term.parameter("bias")
    return [
      .init([
        .init("a", netInput: .sum([w[0] * x, w[1] * y, bias]), activation: hidden),
        .init(
          "b", netInput: w[2] * .power(x, 2) - w[3] * .function(.sine, y) + bias, activation: hidden
        ),
      ]),
      .init([
        .init("c", netInput: .sum([w[4] * a, w[5] * b, w[0] * a * b, bias]), activation: .tanh),
        .init(
          "d",
          netInput: .sum([w[6] * c, a / (2 + .function(.exponential, b)), .netInput("a"), w[7] * x]
          ),
          activation: .softplus),
      ]),
      .init([
        .init("o", netInput: .sum([w[8] * c, w[9] * d, w[5] * a]), activation: output),
        .init(
          "q", netInput: .sum([w[10] * c, w[11] * d, bias, .netInput("b"), 0.25]),
          activation: output),
      ]),
    ]
  }

  func make() throws -> Network {
    var random = SplitMix64(seed: seed)
    let parameters = (0..<12).map { "w\($0)" } + ["bias"]
    return try Network(
      inputs: ["x", "y"],
      parameters: parameters.map { .init($0, Double.random(in: -1...1, using: &random)) },
      layers: layers,
      samples: (0..<samples).map { _ in
        .init(
          inputs: [
            "x": Double.random(in: -1...1, using: &random),
            "y": Double.random(in: -1...1, using: &random),
          ],
          targets: [
            "o": Double.random(in: 0.1...0.9, using: &random),
            "q": Double.random(in: 0.1...0.9, using: &random),
          ])
      },
      loss: loss, reduction: reduction, learningRate: 0.1, frozen: ["w3"])
  }
}
