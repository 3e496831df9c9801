import Binding
import Foundation
import NoteMarkup
import TestSupport

/// Networks of all forms, as notes declare them.
enum NetworkForms {
  /// The notes in which they stand, by names for them.
  static let notes: [(name: String, note: Note)] = {
    let lessons = TestData.package.appendingPathComponent("lessons")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: lessons.path)) ?? []
    // A solution that somebody had written beside its lesson is none.
    let lessonNames = names.filter { $0.hasSuffix(".md") && !$0.hasSuffix(".solution.md") }
    let written = lessonNames.sorted().compactMap { name in
      FileManager.default.contents(atPath: lessons.appendingPathComponent(name).path).map {
        (name, Note(parsing: Array($0)))
      }
    }
    return written + bodies.map { ($0, Note("```nn network\n\($1)\n```\n")) }
  }()

  private static let bodies: [(String, String)] =
    [
      ("skip connection", skip), ("several samples", samples), ("softmax", softmax),
      ("sequence", sequence), ("sequences with samples", sequences), ("gates", gates),
      ("a recurrent layer", recurrent),
      ("without targets", "inputs: {x: 2}\nparameters: {w: 3}\nlayers: [{units: {o: w x}}]"),
    ]
    + activations.map { ($0, layered(activation: $0, loss: "half squared error")) }
    + losses.map { ($0, layered(activation: "tanh", loss: $0)) }

  private static let activations = [
    "linear", "relu", "leaky relu", "elu", "selu", "softplus", "softmax", "gelu", "silu",
    "hard sigmoid",
  ]
  private static let losses = [
    "squared error", "mean squared error", "mean absolute error", "binary cross entropy",
    "cross entropy", "hinge", "huber", "kullback leibler",
  ]

  private static func layered(activation: String, loss: String) -> String {
    let isProbability = loss.contains("entropy") || loss.contains("kullback")
    return """
      inputs: {x: 0.5, y: -1.25}
      parameters: {a: 0.3, b: -0.7, c: 0.45, d: 0.6, e: -0.2, f: 0.8, g: 0.15}
      layers:
        - {activation: \(activation), units: {p: a x + b y + g, q: c x + d y + g}}
        - {activation: \(isProbability ? "logistic" : "linear"), units: {o: e p + f q}}
      targets: {o: \(isProbability ? "0.8" : "1")}
      loss: \(loss)
      learning_rate: 0.1
      """
  }

  private static let skip = """
    inputs: {x: 0.5}
    parameters: {u: 0.3, v: -0.7, w: 0.45, b: 0.1}
    layers:
      - {activation: tanh, units: {h: u x + b}}
      - {activation: logistic, units: {o: v h + w x + b}}
    targets: {o: 0.3}
    learning_rate: 0.5
    """
  private static let samples = """
    parameters: {u: 0.3, v: -0.7, b: 0.1}
    layers: [{activation: logistic, units: {o: u x + v y + b}}]
    samples:
      - {inputs: {x: 1, y: 0.5}, targets: {o: 1}}
      - {inputs: {x: -1, y: 0.25}, targets: {o: 0}}
    reduction: mean
    learning_rate: 1
    """
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
  private static let sequence = """
    inputs: {x: [1, -0.5, 2]}
    parameters: {w: 0.5, u: -0.4, v: 1.5, b: 0.1}
    layers:
      - {activation: tanh, units: {h: "w x + u h[t-1] + b"}}
      - units: {o: v h}
    targets: {o: [0.5, 0, 1]}
    learning_rate: 0.1
    """
  private static let sequences = """
    layers:
      - {name: h, recurrent: 2, activation: tanh, weights: [[0.5], [-0.3]], recurrent_weights: [[0.1, 0.2], [-0.4, 0.3]], bias: [0, 0.1]}
      - {dense: 1, activation: logistic, weights: [[0.7, -0.2]], bias: [0.05]}
    samples:
      - {inputs: [[1], [0.5]], targets: [[1], [0]]}
      - {inputs: [[-1], [0.25]], targets: [[0], [1]]}
    loss: binary cross entropy
    learning_rate: 0.5
    """
  private static let recurrent = """
    inputs: [[1], [0], [-1]]
    layers:
      - {name: h, recurrent: 2, activation: tanh, weights: [[0.5], [-0.3]], recurrent_weights: [[0.1, 0.2], [-0.4, 0.3]], bias: [0, 0.1]}
      - {dense: 1, weights: [[0.7, -0.2]], bias: [0.05]}
    targets: [[1], [0], [0.5]]
    learning_rate: 0.5
    """
  private static let gates = """
    inputs: {x: [1, -0.5]}
    parameters: {wi: 0.5, wf: -0.3, wg: 0.8, wo: 0.6, r: 0.1, b: 1, v: 1.2}
    layers:
      - activation: sigmoid
        units: {i: "wi x + r h[t-1]", f: "wf x + r h[t-1] + b", o: "wo x + r h[t-1]"}
      - units: {c: "f * c[t-1] + i * tanh(wg x + r h[t-1])"}
      - units: {h: "o * tanh(c)"}
      - units: {y: v h}
    targets: {y: [0.1, 0.2]}
    learning_rate: 0.5
    """
}
