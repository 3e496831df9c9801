import Testing

/// A network in one of the forms that a note may declare it in.
struct NetworkForm: CustomTestStringConvertible, Sendable {
  let testDescription: String
  private let body: String

  private init(_ name: String, _ layers: String, _ examples: String) {
    testDescription = name
    body = "\(layers)\n\(examples)\nlearning_rate: 0.5"
  }

  /// The directive that declares it.
  var network: String { "```nn network\n\(body)\n```\n" }

  /// The same with all that a note can ask of it.
  var lesson: String { network + Self.requests }

  /// The same once it is trained.
  var trained: String { network + "\n```nn train\nsteps: 3\n```\n" + Self.requests }

  private static let requests = ["forward", "error", "gradient", "update", "diagram"]
    .map { "\n```nn \($0)\n```\n" }.joined()

  /// Unit by unit and layer by layer, feed-forward and recurrent, each with one example and with two.
  static let all: [NetworkForm] =
    [plain, recurrent].flatMap { layers, examples in
      layers.flatMap { form, layers in
        examples.map { name, examples in NetworkForm("\(form), \(name)", layers, examples) }
      }
    }

  private typealias Table = [(name: String, text: String)]

  private static let plain: (Table, Table) = (
    [
      (
        "units",
        """
        parameters: {w: 0.6, v: 1.2, b: 0.1}
        layers:
          - {activation: tanh, units: {h: w x + b}}
          - {activation: logistic, units: {y: v h + b + x}}
        """
      ),
      (
        "layers",
        """
        layers:
          - {name: h, dense: 2, activation: relu, weights: [[0.6], [-0.5]], bias: [0.1, 0.7]}
          - {name: y, dense: 1, activation: logistic, weights: [[1.2, 0.4]], bias: 0.1}
        """
      ),
    ],
    [
      ("one example", "inputs: {x: 0.5}\ntargets: {y: 1}"),
      (
        "two examples",
        """
        samples:
          - {inputs: {x: 0.5}, targets: {y: 1}}
          - {inputs: {x: -0.25}, targets: {y: 0}}
        reduction: mean
        """
      ),
    ]
  )

  private static let recurrent: (Table, Table) = (
    [
      (
        "recurrent units",
        """
        parameters: {w: 0.6, u: -0.5, v: 1.2, b: 0.1}
        layers:
          - {activation: tanh, units: {h: "w x + u h[t-1] + b"}}
          - {activation: logistic, units: {y: v h + b}}
        """
      ),
      (
        "recurrent layers",
        """
        layers:
          - {name: h, recurrent: 1, activation: tanh, weights: [[0.6]], recurrent_weights: [[-0.5]]}
          - {name: y, dense: 1, activation: logistic, weights: [[1.2]], bias: 0.1}
        """
      ),
    ],
    [
      ("a sequence", "inputs: {x: [1, 0.25]}\ntargets: {y: [0.5, 0]}"),
      ("a sequence with one target", "inputs: {x: [1, 0.25]}\ntargets: {y: 0.5}"),
      (
        "two sequences",
        """
        samples:
          - {inputs: {x: [1, 0.25]}, targets: {y: [0.5, 1]}}
          - {inputs: {x: [0, 0.75]}, targets: {y: [0.25, 0]}}
        """
      ),
      (
        "two sequences with one target each",
        """
        samples:
          - {inputs: {x: [1, 0.25]}, targets: {y: 1}}
          - {inputs: {x: [0, 0.75]}, targets: {y: 0}}
        """
      ),
    ]
  )
}
