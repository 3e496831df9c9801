extension NoteWriter {
  private static let activations = [
    "logistic", "linear", "tanh", "relu", "leaky relu", "elu", "selu", "softplus", "softmax",
    "gelu", "silu", "hard sigmoid", "step", "{step: 1}", "sign",
    "sigmoid",
  ]
  private static let losses = [
    "half squared error", "squared error", "cross entropy", "binary cross entropy",
    "mean squared error", "mean absolute error", "mse",
  ]
  private static let initializers = [
    "glorot", "he", "zero", "gaussian", "orthogonal", "{gaussian: 0.5}", "{uniform: [-1, 1]}",
    "{gaussian: 1e308}",
  ]

  mutating func writeNetwork() {
    text += "```nn network" + pick(["", " a", " \"", " nn"]) + "\n"
    switch decide(4) {
    case 0, 1: writeUnitForm()
    case 2: writeLayerForm()
    default: writeRecurrentForm()
    }
    if !isRare() { text += "loss: \(pick(Self.losses))\n" }
    if !isRare() { text += "learning_rate: \(number())\n" }
    switch decide(24) {
    case 20: text += "frozen: [\(list { $0.name() })]\n"
    case 21:
      text += "notation: {net: \(pick(["z", "a", "\\", "net"])), out: \(pick(["a", "h"]))}\n"
    case 22:
      text += pick([
        "&a [*a]\n", "? :\n", "a: {b\n", "- x\n", "\t- y\n", "loss:\n", "seed: -1\n",
        "reduction: mean\n", "initial_state: {h_1: \(number())}\n", "initial_state: [1]\n",
        "<<: *a\n", "\"\\x\n", "'\n", "!!int 3\n", "%\n", "---\n", "seed: 1e300\n", "\u{85}\n",
      ])
    default: break
    }
    text += "```\n\n"
  }

  /// `samples:` with the given parts, or those parts alone.
  private mutating func writeSamples(
    _ parts: (inout NoteWriter) -> (inputs: String, targets: String)
  ) {
    guard decide(3) == 2 else {
      let (inputs, targets) = parts(&self)
      text += "inputs: \(inputs)\n" + (isRare() ? "" : "targets: \(targets)\n")
      return
    }
    text += "samples:\n"
    for _ in 0...decide(3) {
      let (inputs, targets) = parts(&self)
      text += "  - {inputs: \(inputs), targets: \(targets)}\n"
    }
  }

  private mutating func writeUnitForm() {
    let isSequence = isRare()
    writeSamples { writer in
      let number = { (writer: inout NoteWriter) in
        isSequence ? "[" + writer.list { $0.number() } + "]" : writer.number()
      }
      return ("{x_1: \(number(&writer)), x_2: \(number(&writer))}", "{o: \(number(&writer))}")
    }
    text += "parameters: {w_1: \(number()), w_2: \(number()), b: \(number())}\nlayers:\n"
    text += "  - activation: \(pick(Self.activations))\n    units:\n"
    text += "      h_1: w_1 x_1 + b\(isSequence ? " + w_2 h_1[t-1]" : "")\n"
    text += "      h_2: w_2 x_2 \(pick(["+", "-", "*", "/", "^"])) \(number())\n"
    let net = pick(["w_1 h_1 + w_2 h_2", "h_1 h_2", "w_1 \(name())", "h_1^2", "exp(h_1)", "(h_2"])
    text += "  - activation: \(pick(Self.activations))\n    units: {o: \(net)}\n"
  }

  private mutating func writeLayerForm() {
    writeSamples { ("[\($0.number()), \($0.number())]", "[\($0.number())]") }
    text += "layers:\n  - {dense: \(isRare() ? number() : "2"), name: h, "
    text += "activation: \(pick(Self.activations)), "
    text +=
      decide(2) == 0
      ? "initialize: \(pick(Self.initializers))}\n"
      : "weights: [[\(number()), \(number())], [\(number()), \(number())]], bias: [\(number()), 0]}\n"
    let skip =
      isRare() ? ", skip: \(pick(["h", "inputs", "1", "{from: h, to: output}", "-1"]))" : ""
    let bias = isRare() ? ", bias: \(pick(["none", "shared", "per unit", number()]))" : ""
    text += "  - {dense: 1, activation: \(pick(Self.activations))\(skip)\(bias)}\n"
  }

  private mutating func writeRecurrentForm() {
    let isWide = isRare()
    writeSamples { writer in
      let row = { (writer: inout NoteWriter) in
        "[" + writer.number() + (isWide ? ", \(writer.number())" : "") + "]"
      }
      let targets = writer.pick([0, 1, 2, 3])
      let steps = writer.list(row)
      switch targets {
      case 0: return ("[\(steps)]", "[\(writer.number())]")
      case 1: return ("[\(steps)]", "[" + writer.list { "[\($0.number())]" } + "]")
      case 2: return ("{x: [" + writer.list { $0.number() } + "]}", "{y: \(writer.number())}")
      default: return ("{x: [1, 1]}", "{y: [" + writer.list { $0.number() } + "]}")
      }
    }
    let units = isRare() ? number() : pick(["1", "2", "3", "0"])
    text += "layers:\n  - {recurrent: \(units), activation: \(pick(Self.activations))"
    text += isRare() ? ", recurrent_weights: [[\(number())]]}\n" : "}\n"
    text += "  - {dense: 1, activation: \(pick(Self.activations))}\n"
  }
}
