/// A network in layer form with sizes, activations, a loss, samples and steps that a seed picks.
struct RandomLayers {
  /// Its declaration without the notation.
  private(set) var body = ""

  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7
    let isSequence = seed % 4 == 3
    // Every sixth one has layers of more units than are written out.
    let isLarge = seed % 6 == 5
    let inputs = 1 + next(3)
    var layers: [String] = []
    for index in 0..<(isSequence ? 1 : 1 + next(3)) {
      let size = isLarge && index == 0 ? 17 : 1 + next(4)
      let kind = isSequence && index == 0 ? "recurrent" : "dense"
      let bias = pick(["", "", ", bias: none", ", bias: 0.1"])
      let activation = pick([
        "relu", "tanh", "logistic", "linear", "softplus", "elu", "leaky relu", "gelu", "silu",
      ])
      layers.append("{\(kind): \(size), activation: \(activation), initialize: xavier\(bias)}")
    }
    let outputs = 1 + next(3)
    let last: String
    let loss: String
    switch next(4) {
    case 0 where outputs > 1: (last, loss) = ("softmax", "cross entropy")
    case 1: (last, loss) = ("logistic", "binary cross entropy")
    case 2: (last, loss) = ("linear", pick(["mean squared error", "huber", "mean absolute error"]))
    default:
      (last, loss) = (pick(["tanh", "logistic"]), pick(["half squared error", "squared error"]))
    }
    layers.append("{dense: \(outputs), activation: \(last), initialize: xavier}")
    let count = pick(isLarge ? ["1", "2"] : ["1", "1", "2", "3", "10"])
    let samples = (0..<(Int(count) ?? 1)).map { _ -> String in
      let targets = (0..<outputs).map { $0 == 0 ? "1" : "0" }.joined(separator: ", ")
      guard isSequence else { return "  - {inputs: [\(numbers(inputs))], targets: [\(targets)]}" }
      let steps = (0..<3).map { _ in "[\(numbers(inputs))]" }.joined(separator: ", ")
      return "  - {inputs: [\(steps)], targets: [\(targets)]}"
    }
    body = """
      layers:
      \(layers.map { "  - \($0)" }.joined(separator: "\n"))
      samples:
      \(samples.joined(separator: "\n"))
      loss: \(loss)
      reduction: \(pick(["mean", "sum"]))
      learning_rate: 0.\(1 + next(9))
      seed: \(seed)
      """
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

  private mutating func numbers(_ count: Int) -> String {
    (0..<count).map { _ in "\(next(2) == 0 ? "-" : "")\(next(3)).\(1 + next(9))" }
      .joined(separator: ", ")
  }
}
