import Lessons
import Testing

/// Lessons of many kinds of networks, to be solved.
struct SolvedLesson: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String

  init(_ name: String, _ body: String) {
    self.name = name
    text = "```nn network\n\(body)\n```\n"
  }

  var testDescription: String { name }

  /// Whether it is solved with vectors and matrices.
  var isOfLayers: Bool { name.hasPrefix("matrices") || name.hasSuffix(", layers") }

  static let activations = [
    "linear", "logistic", "tanh", "relu", "leaky relu", "elu", "selu", "softplus", "softmax",
    "gelu", "silu", "hard sigmoid", "step", "sign",
  ]
  static let losses = [
    "half squared error", "squared error", "mean squared error", "mean absolute error",
    "binary cross entropy", "cross entropy", "hinge", "huber", "{huber: 0.25}", "kullback leibler",
  ]

  /// Every activation in the hidden layer, and every loss.
  static let all: [SolvedLesson] = {
    var lessons = [
      SolvedLesson("skip connections", skip), SolvedLesson("samples", samples),
      SolvedLesson("notation", notation), SolvedLesson("deep", deep),
      SolvedLesson("saturated", saturated), SolvedLesson("single unit", single),
      SolvedLesson("without targets", bare), SolvedLesson("LSTM", lstm), SolvedLesson("GRU", gru),
      SolvedLesson("cells by hand", byHand),
    ]
    for (index, activation) in activations.enumerated() {
      for loss in losses where (index + (losses.firstIndex(of: loss) ?? 0)).isMultiple(of: 4) {
        let isProbability = loss.contains("entropy") || loss.contains("kullback")
        lessons.append(
          SolvedLesson(
            "\(activation), \(loss)",
            layered(activation, output: isProbability ? "logistic" : "linear", loss)))
      }
    }
    return lessons + recurrent + matrices
  }()

  /// Networks in layer form, which are solved with vectors and matrices.
  static let matrices: [SolvedLesson] = [
    SolvedLesson("matrices, softmax", softmax), SolvedLesson("matrices, logistic", layers),
    SolvedLesson("matrices, shared bias", sharedBias),
    SolvedLesson("matrices, hinge", layers.replacing("half squared error", with: "hinge")),
    SolvedLesson("matrices, Ng", softmax + "\nnotation: ng"),
    SolvedLesson("matrices, recurrent", sequences),
  ]

  private static let softmax = """
    layers:
      - {dense: 3, activation: relu, weights: [[0.2, -0.3], [0.5, 0.1], [-0.6, 0.4]], bias: [0.1, 0, -0.2]}
      - {dense: 2, activation: softmax, weights: [[0.7, -0.2, 0.3], [-0.1, 0.6, 0.25]], bias: [0.05, -0.05]}
    samples:
      - {inputs: [1.5, -0.5], targets: [1, 0]}
      - {inputs: [0.3, 2], targets: [0, 1]}
    loss: cross entropy
    learning_rate: 0.5
    """

  private static let layers = """
    inputs: [0.4, -1.2]
    layers:
      - {dense: 2, activation: tanh, weights: [[0.2, -0.3], [0.5, 0.1]], bias: [0.1, 0.3]}
      - {dense: 3, activation: linear, weights: [[0.7, -0.2], [-0.1, 0.6], [0.35, 0.8]], bias: [0.05, -0.05, 0.2]}
      - {dense: 1, activation: logistic, weights: [[0.9, -0.4, 0.3]], bias: [0.15]}
    targets: [1]
    loss: half squared error
    learning_rate: 0.5
    """

  private static let sequences = """
    samples:
      - {inputs: [[1, 0.5], [0.2, -1], [0.3, 0.7]], targets: [[0.5], [0.1], [0.2]]}
      - {inputs: [[0, 0.5], [0.4, 1], [-0.3, 0.1]], targets: [[0.5], [1], [0.7]]}
    layers:
      - {recurrent: 2, activation: tanh, weights: [[0.1, 0.2], [0.3, -0.4]], recurrent_weights: [[0.5, 0.1], [-0.2, 0.3]], bias: [0.1, 0.2]}
      - {dense: 1, activation: logistic, weights: [[0.7, -0.6]], bias: [0.05]}
    loss: half squared error
    learning_rate: 0.2
    """

  private static let sharedBias = """
    layers:
      - {dense: 2, activation: logistic, weights: [[0.2, -0.3], [0.5, 0.1]], bias: 0.1}
      - {dense: 2, activation: linear, weights: [[0.7, -0.2], [-0.1, 0.6]]}
    samples:
      - {inputs: [0.4, -1.2], targets: [1, 0]}
      - {inputs: [0.9, 0.35], targets: [0, 2]}
    loss: half squared error
    reduction: sum
    learning_rate: 0.2
    """

  /// Sequences: one and several, in both forms, with targets at all steps and at the last one.
  static let recurrent: [SolvedLesson] = ["one sequence": one, "two sequences": two]
    .sorted { $0.key < $1.key }.flatMap { name, samples in
      [
        SolvedLesson("\(name), units", recurrentUnits + samples),
        SolvedLesson("\(name), layers", recurrentLayers + samples),
      ]
    }

  private static let recurrentUnits = """
    parameters: {w: 0.6, u: -0.5, v: 1.2, b: 0.1}
    layers:
      - {activation: tanh, units: {h: "w x + u h[t-1] + b"}}
      - {activation: logistic, units: {y: v h + b}}
    loss: half squared error
    learning_rate: 0.5

    """

  private static let recurrentLayers = """
    layers:
      - {name: h, recurrent: 1, activation: tanh, weights: [[0.6]], recurrent_weights: [[-0.5]], bias: 0.1}
      - {name: y, dense: 1, activation: logistic, weights: [[1.2]], bias: 0.1}
    loss: half squared error
    learning_rate: 0.5

    """

  private static let one = "inputs: {x: [1, 0.25]}\ntargets: {y: [0.5, 0]}"

  private static let two = """
    samples:
      - {inputs: {x: [1, 0.5]}, targets: {y: 1}}
      - {inputs: {x: [0, 0.25]}, targets: {y: 0}}
    """

  private static func layered(_ hidden: String, output: String, _ loss: String) -> String {
    """
    inputs: {x_1: 0.3, x_2: -0.72}
    parameters: {w1: 0.411, w2: -0.253, w3: 0.17, w4: 0.95, v1: 0.61, v2: -0.38, v3: 0.29, v4: 0.48, b: 0.1, c: -0.2}
    layers:
      - activation: \(hidden)
        units:
          h1: w1 x_1 + w2 x_2 + b
          h2: w3 x_1 + w4 x_2 + b
      - activation: \(output)
        units:
          y1: v1 h1 + v2 h2 + c
          y2: v3 h1 + v4 h2 + c
    targets: {y1: 0.2, y2: 0.8}
    loss: \(loss)
    learning_rate: 0.1
    """
  }

  private static let lstm = """
    layers: [{lstm: 2}, {dense: 1}]
    inputs: [[1, 0.5], [-0.5, 0.2]]
    targets: [[0.1], [0.2]]
    learning_rate: 0.1
    """

  private static let gru = """
    layers: [{gru: 1}, {dense: 2, activation: softmax}]
    loss: cross entropy
    samples:
      - {inputs: [[1], [0.5]], targets: [0, 1]}
      - {inputs: [[-1], [2]], targets: [1, 0]}
    learning_rate: 0.1
    """

  private static let byHand = """
    inputs: {x: [1, -0.5]}
    parameters: {w: 0.5, r: 0.1, u: 0.8, v: 1.2}
    layers:
      - {activation: sigmoid, units: {f: "w x + r h[t-1]", i: "r x", o: "u x"}}
      - units: {c: "f * c[t-1] + i * tanh(u x)"}
      - units: {h: "o * tanh(c)"}
      - units: {y: "ln(1 + exp(v h)) - sqrt(abs(c))"}
    targets: {y: 0.3}
    learning_rate: 0.1
    """

  private static let skip = """
    inputs: {x: 0.7}
    parameters: {w1: 0.3, w2: -0.4, w3: 0.2, w4: 0.6}
    layers:
      - {activation: tanh, units: {a: w1 x}}
      - {activation: logistic, units: {h: w2 a + w1 a x}}
      - {activation: linear, units: {o: w3 h + w4 x + w2 a}}
    targets: {o: 1}
    loss: squared error
    learning_rate: 0.05
    """

  private static let samples = """
    parameters: {w1: 0.3, w2: -0.4, b: 0.1}
    layers: [{activation: logistic, units: {o: w1 x + w2 y + b}}]
    samples:
      - {inputs: {x: 0, y: 1}, targets: {o: 1}}
      - {inputs: {x: 1, y: 1}, targets: {o: 0}}
      - {inputs: {x: 0.5, y: 0.25}, targets: {o: 0.5}}
    loss: half squared error
    reduction: mean
    learning_rate: 1
    """

  private static let notation = """
    inputs: {x: 0.5}
    parameters: {w: 0.25, v: -1.5, b: 0.125}
    layers:
      - {activation: logistic, units: {h: w x + b}}
      - {activation: logistic, units: {o: v h + b}}
    targets: {o: 0.75}
    loss: half squared error
    learning_rate: 0.3
    notation: {net: z, out: a, error: L, total: J, target: y, learning_rate: \\eta}
    """

  private static let deep = """
    inputs: {x: 0.5}
    parameters: {w1: 0.25, w2: -1.5, w3: 0.125, w4: 2, w5: -0.03}
    layers:
      - {activation: logistic, units: {a: w1 x, b: w2 x}}
      - {activation: tanh, units: {c: w3 a + w4 b, d: w5 a + w1 b}}
      - {activation: logistic, units: {e: w2 c + w3 d, f: w4 c + w5 d}}
      - {activation: linear, units: {g: w1 e + w2 f}}
    targets: {g: 0.75}
    loss: half squared error
    learning_rate: 0.3
    """

  private static let saturated = """
    inputs: {x: 12}
    parameters: {w1: 1.5, w2: -2.25, b: 0.001}
    layers:
      - {activation: logistic, units: {h: w1 x + b}}
      - {activation: logistic, units: {o: w2 h + b}}
    targets: {o: 0.000012}
    loss: half squared error
    learning_rate: 0.01
    """

  private static let single = """
    inputs: {x: 1}
    parameters: {w: 0.5}
    layers: [{units: {o: w x}}]
    targets: {o: 0}
    loss: half squared error
    learning_rate: 1
    """

  private static let bare = """
    inputs: {x: 2}
    parameters: {w: 3}
    layers: [{units: {o: w x}}]
    """
}
