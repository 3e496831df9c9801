import Binding
import NeuralNet
import Pages
import Rendering

/// A network of a page with other numbers, and what the engine makes of them.
struct RandomRun {
  let given: [(key: String, value: Double)]
  let values: [(key: String, value: Double)]

  /// Puts other numbers in place of all that is given.
  init(_ live: LiveNetwork, _ random: inout SplitMix64) {
    var network = live.bound.network
    for step in live.steps where step.rule == .given {
      let isTarget = if case .target = step.quantity.kind { true } else { false }
      let number =
        isTarget
        ? Double.random(in: 0...1, using: &random)
        : step.value + Double.random(in: -0.5...0.5, using: &random)
      // As it would be typed.
      let typed = (number * 1e6).rounded() / 1e6
      network = (try? network.changing(step.quantity, to: typed)).flatMap(\.self) ?? network
    }
    let values = network.evaluate()
    let steps = Derivation(values).trace(of: live.steps.map(\.quantity)).steps
    self.values = steps.map { ($0.quantity.plainKey, $0.value) }
    given = steps.filter { $0.rule == .given }.map { ($0.quantity.plainKey, $0.value) }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("given")
      json.object { json in for (key, value) in given { json.field(key, value) } }
      json.key("values")
      json.object { json in for (key, value) in values { json.field(key, value) } }
    }
  }
}
