/// A small network with numbers, names, activations and a notation that a seed picks.
struct RandomNetwork {
  /// Its declaration.
  private(set) var block = ""

  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let inputs = names(pick(["x", "i", "e"]), count: 1 + next(3))
    let hidden = names(pick(["h", "k"]), count: 1 + next(3))
    let outputs = names(pick(["o", "y"]), count: 1 + next(2))
    var parameters: [String] = []
    let layers = [
      layer(hidden, reading: inputs, bias: "b_1", &parameters, pick(["logistic", "tanh", "relu"])),
      layer(outputs, reading: hidden, bias: "b_2", &parameters, pick(["logistic", "tanh"])),
    ]
    let notation = pick(["", "", "notation: {net: z, out: a, total: L, target: t}\n"])
    block = """
      ```nn network
      inputs: \(numbers(inputs))
      parameters: \(numbers(parameters + ["b_1", "b_2"]))
      layers:
      \(layers.joined(separator: "\n"))
      targets: \(numbers(outputs))
      loss: \(pick(["half squared error", "squared error"]))
      learning_rate: 0.\(1 + next(9))
      \(notation)```

      """
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

  private func names(_ head: String, count: Int) -> [String] {
    (1...count).map { "\(head)_\($0)" }
  }

  private mutating func numbers(_ names: [String]) -> String {
    let entries = names.map { "\($0): \(next(2) == 0 ? "-" : "")0.\(1 + next(9))\(1 + next(9))" }
    return "{\(entries.joined(separator: ", "))}"
  }

  private func layer(
    _ units: [String], reading sources: [String], bias: String, _ parameters: inout [String],
    _ activation: String
  ) -> String {
    var lines = ["  - activation: \(activation)", "    units:"]
    for unit in units {
      let terms = sources.map { source in
        parameters.append("w_\(parameters.count + 1)")
        return "\(parameters[parameters.count - 1]) \(source)"
      }
      lines.append("      \(unit): \((terms + [bias]).joined(separator: " + "))")
    }
    return lines.joined(separator: "\n")
  }
}
