import Foundation
import NeuralNet

/// A slow evaluator that shares no code with the engine but the declarations.
///
/// Any quantity can be set by hand, whatever its equation says; so finite differences by net
/// inputs, outputs and unit errors are possible, too.
struct Reference {
  let network: Network
  /// What was set by hand, and what was computed before.
  private var known: [Quantity: Double] = [:]

  init(_ network: Network) { self.network = network }

  mutating func value(_ quantity: Quantity) -> Double {
    if let value = known[quantity] { return value }
    let value = compute(quantity)
    known[quantity] = value
    return value
  }

  private mutating func compute(_ quantity: Quantity) -> Double {
    let sample = network.samples[(quantity.sample ?? 1) - 1]
    switch quantity.kind {
    case .input(let name): return sample.inputs[name] ?? .nan
    case .target(let unit): return sample.targets[unit] ?? .nan
    case .parameter(let name): return network.value(ofParameter: name) ?? .nan
    case .netInput(let name):
      guard let unit = network.units.first(where: { $0.name == name }) else { return .nan }
      return unit.netInput.value { value($0.inSample(quantity.sample)) } ?? .nan
    case .output(let name): return output(name, quantity.sample)
    case .unitError(let name): return unitError(name, quantity.sample)
    case .totalError: return totalError()
    default: return .nan
    }
  }

  private mutating func output(_ name: String, _ sample: Int?) -> Double {
    for layer in network.layers {
      guard let unit = layer.units.first(where: { $0.name == name }) else { continue }
      let z = value(.netInput(name, sample: sample))
      switch unit.activation {
      case .linear: return z
      case .logistic: return 1 / (1 + exp(-z))
      case .tanh: return (exp(z) - exp(-z)) / (exp(z) + exp(-z))
      case .relu: return max(0, z)
      case .leakyRelu(let slope): return z > 0 ? z : slope * z
      case .elu(let alpha): return z > 0 ? z : alpha * (exp(z) - 1)
      case .selu:
        return 1.0507009873554805 * (z > 0 ? z : 1.6732632423543772 * (exp(z) - 1))
      case .softplus: return log(1 + exp(z))
      case .gelu: return z * (1 + erf(z / 2.squareRoot())) / 2
      case .silu: return z / (1 + exp(-z))
      case .hardSigmoid(let slope): return max(0, min(1, slope * z + 0.5))
      case .step(let atZero): return z == 0 ? atZero : z > 0 ? 1 : 0
      case .sign: return z == 0 ? 0 : z > 0 ? 1 : -1
      case .softmax:
        let powers = layer.units.map { exp(value(.netInput($0.name, sample: sample))) }
        return exp(z) / powers.reduce(0, +)
      }
    }
    return .nan
  }

  private mutating func unitError(_ name: String, _ sample: Int?) -> Double {
    let t = value(.target(name, sample: sample))
    let y = value(.output(name, sample: sample))
    let count = Double(network.outputUnits.count)
    return switch network.loss {
    case .halfSquaredError: pow(t - y, 2) / 2
    case .squaredError: pow(t - y, 2)
    case .meanSquaredError: pow(t - y, 2) / count
    case .meanAbsoluteError: abs(t - y) / count
    case .binaryCrossEntropy: -(t * log(y) + (1 - t) * log(1 - y)) / count
    case .crossEntropy: -t * log(y)
    case .hinge: max(0, 1 - t * y)
    case .huber(let delta):
      abs(t - y) > delta ? delta * abs(t - y) - delta * delta / 2 : pow(t - y, 2) / 2
    case .kullbackLeibler: t == 0 ? 0 : t * (log(t) - log(y))
    }
  }

  private mutating func totalError() -> Double {
    let samples: [Int?] =
      network.samples.count == 1 ? [nil] : network.samples.indices.map { $0 + 1 }
    let errors = samples.flatMap { sample in
      network.outputUnits.map { value(.unitError($0, sample: sample)) }
    }
    let sum = errors.reduce(0, +)
    return network.reduction == .mean ? sum / Double(samples.count) : sum
  }

  /// ∂A/∂B for many A by central differences at two step sizes, extrapolated to nought
  /// (Richardson).
  static func derivatives(
    of quantities: [Quantity], by b: Quantity, in network: Network
  ) -> [Double] {
    var middle = Reference(network)
    let center = middle.value(b)
    let nudged = [1e-3, -1e-3, 5e-4, -5e-4].map { h in
      var reference = Reference(network)
      reference.known[b] = center + h
      return quantities.map { reference.value($0) }
    }
    return quantities.indices.map { index in
      let wide = (nudged[0][index] - nudged[1][index]) / 2e-3
      let narrow = (nudged[2][index] - nudged[3][index]) / 1e-3
      return (4 * narrow - wide) / 3
    }
  }
}
