import Testing

/// A network in one of the forms that a note may declare it in, with numbers to compute with.
struct NetworkForm: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let architecture: Architecture
  private let examples: String

  /// Each architecture with each kind of examples that it takes.
  static let all = Architecture.all.flatMap { architecture in
    Examples.all.filter { $0.hasSteps == architecture.isRecurrent }.map {
      NetworkForm($0, for: architecture)
    }
  }

  private init(_ examples: Examples, for architecture: Architecture) {
    testDescription = "\(architecture.name), \(examples.name)"
    self.architecture = architecture
    self.examples = examples.text(for: architecture)
  }

  // MARK: Notes

  /// The directive that declares it.
  var network: String { fenced(architecture.layers, examples) }

  /// The same with numbers that are so large that no unit has an output.
  var overflowing: String {
    let huge = architecture.layers.replacing(#/-?\d\.\d+/#, with: "1e308")
    return fenced(huge, examples.replacing(#/-?\d\.\d+/#, with: "1e308"))
  }

  /// The same without targets.
  var untargeted: String {
    fenced(architecture.layers, examples.replacing(#/(?:, )?targets: \{.*?\}/#, with: ""))
  }

  private func fenced(_ layers: String, _ examples: String) -> String {
    "```nn network\n\(layers)\n\(examples)\nlearning_rate: 0.5\n```\n"
  }

  /// The network with all that a note can ask of it.
  var lesson: String { network + Self.requests }

  /// The same once it is trained on its own examples.
  var trained: String { network + "\n```nn train\nsteps: 3\n```\n" + Self.requests }

  /// The same once it is trained on data, with predictions; nil for networks that take sequences.
  var trainedOnData: String? {
    guard !architecture.isRecurrent else { return nil }
    let rows = (0..<3).map { index in
      let row =
        architecture.inputs.indices.map { Examples.inputs[(index + $0) % 4] }
        + architecture.targets(of: index)
      return "  - [\(row.joined(separator: ", "))]"
    }
    let inputs = architecture.inputs.joined(separator: ", ")
    let outputs = architecture.outputs.joined(separator: ", ")
    return network + """

      ```nn data rows
      inputs: [\(inputs)]
      targets: [\(outputs)]
      rows:
      \(rows.joined(separator: "\n"))
      ```

      ```nn train
      data: rows
      steps: 3
      ```

      ```nn predict
      data: rows
      ```

      """ + Self.requests
  }

  private static let requests = ["forward", "error", "gradient", "update", "diagram"]
    .map { "\n```nn \($0)\n```\n" }.joined()
}

extension NetworkForm {
  /// What the examples of a network are, and how they are written.
  struct Examples {
    let name: String
    let hasSteps: Bool
    /// How many there are.
    var count = 1
    /// Whether each step has a target, not only the last one.
    var hasTargetsAtEachStep = false

    static let all = [
      Examples(name: "one example", hasSteps: false),
      Examples(name: "two examples", hasSteps: false, count: 2),
      Examples(name: "a sequence", hasSteps: true, hasTargetsAtEachStep: true),
      Examples(name: "a sequence with one target", hasSteps: true),
      Examples(name: "two sequences", hasSteps: true, count: 2, hasTargetsAtEachStep: true),
      Examples(name: "two sequences with one target each", hasSteps: true, count: 2),
    ]
    static let inputs = ["0.5", "-0.25", "0.75", "1"]

    func text(for architecture: Architecture) -> String {
      let parts = (0..<count).map { index in
        let inputs = architecture.inputs.enumerated().map { place, name in
          "\(name): \(number(Self.inputs, from: index + place, isAtEachStep: true))"
        }
        let targets = architecture.outputs.enumerated().map { place, name in
          let numbers = (0..<2).map { architecture.targets(of: index + $0)[place] }
          return "\(name): \(number(numbers, from: 0, isAtEachStep: hasTargetsAtEachStep))"
        }
        return (inputs: inputs.joined(separator: ", "), targets: targets.joined(separator: ", "))
      }
      if count == 1 { return "inputs: {\(parts[0].inputs)}\ntargets: {\(parts[0].targets)}" }
      return (["samples:"] + parts.map { "  - {inputs: {\($0.inputs)}, targets: {\($0.targets)}}" })
        .joined(separator: "\n") + (hasSteps ? "" : "\nreduction: mean")
    }

    private func number(_ numbers: [String], from start: Int, isAtEachStep: Bool) -> String {
      let two = (0..<2).map { numbers[(start + $0) % numbers.count] }
      return hasSteps && isAtEachStep ? "[\(two.joined(separator: ", "))]" : two[0]
    }
  }
}
