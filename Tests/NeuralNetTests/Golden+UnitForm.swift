import NeuralNet
import Testing

/// A golden written out unit by unit: layer l has weights `w_l_u_j`, biases `b_l_u` or `b_l`,
/// and units `l_u`, all counted from 1.
///
/// Where a layer's input is added after the activation, the activation has the unit `s_l_u`,
/// and `l_u` adds it to what is skipped to.
extension Golden {
  func unitForm() throws -> Network {
    let loss = try #require(Self.losses[loss.kind])
    return try Network(
      inputs: (1...x[0].count).map { "x_\($0)" }, parameters: parameters(of: net.layers),
      layers: try net.layers.indices.flatMap { try layers($0) },
      samples: zip(x, t).map { x, t in
        .init(
          inputs: Dictionary(uniqueKeysWithValues: x.enumerated().map { ("x_\($0 + 1)", $1) }),
          targets: Dictionary(
            uniqueKeysWithValues: t.enumerated().map { ("\(net.layers.count)_\($0 + 1)", $1) }))
      },
      loss: loss, reduction: self.loss.sampleReduction == "mean" ? .mean : .sum,
      learningRate: optimizer.lr)
  }

  static let losses: [String: NeuralNet.Loss] = [
    "half_squared_error": .halfSquaredError, "mse": .meanSquaredError,
    "mae": .meanAbsoluteError, "bce": .binaryCrossEntropy,
    "categorical_cross_entropy": .crossEntropy,
  ]

  private func parameters(of layers: [Layer]) -> [Network.Parameter] {
    layers.enumerated().flatMap { l, layer -> [Network.Parameter] in
      let weights = layer.weights.enumerated().flatMap { u, row in
        row.enumerated().map { Network.Parameter("w_\(l + 1)_\(u + 1)_\($0 + 1)", $1) }
      }
      let biases = layer.biases.enumerated().map { u, value in
        Network.Parameter(biasName(l, u) ?? "", value)
      }
      return weights + biases
    }
  }

  func biasName(_ l: Int, _ u: Int) -> String? {
    switch net.layers[l].bias {
    case "per_unit": "b_\(l + 1)_\(u + 1)"
    case "shared": "b_\(l + 1)"
    default: nil
    }
  }

  /// What layer l (0: the inputs) hands on from its unit j.
  private func source(_ l: Int, _ j: Int) -> Term {
    l == 0 ? .input("x_\(j + 1)") : .output("\(l)_\(j + 1)")
  }

  /// The name of the unit with the activation of layer l.
  func activated(_ l: Int, _ u: Int) -> String {
    let skipped = net.skip.map { $0.to == l + 1 && $0.where == "post_activation" } ?? false
    return skipped ? "s_\(l + 1)_\(u + 1)" : "\(l + 1)_\(u + 1)"
  }

  private func layers(_ l: Int) throws -> [Network.Layer] {
    let layer = net.layers[l]
    let activation = try #require(Self.activation(layer))
    let skip = net.skip.flatMap { $0.to == l + 1 ? $0 : nil }
    let units = (0..<layer.out).map { u in
      var terms = (0..<layer.in).map { j in
        Term.parameter("w_\(l + 1)_\(u + 1)_\(j + 1)") * source(l, j)
      }
      if let bias = biasName(l, u) { terms.append(.parameter(bias)) }
      if let skip, skip.where == "pre_activation" { terms.append(source(skip.from, u)) }
      return Network.Unit(activated(l, u), netInput: .sum(terms), activation: activation)
    }
    guard let skip, skip.where == "post_activation" else { return [.init(units)] }
    let sums = units.enumerated().map { u, unit in
      Network.Unit(
        "\(l + 1)_\(u + 1)", netInput: .output(unit.name) + source(skip.from, u),
        activation: .linear)
    }
    return [.init(units), .init(sums)]
  }

  static func activation(_ layer: Layer) -> Activation? {
    activation(layer.activation, alpha: layer.alpha)
  }

  static func activation(_ name: String, alpha: Double?) -> Activation? {
    switch name {
    case "linear": .linear
    case "logistic": .logistic
    case "tanh": .tanh
    case "relu": .relu
    case "leaky_relu": .leakyRelu(slope: alpha ?? .nan)
    case "elu": .elu(alpha: alpha ?? .nan)
    case "selu": .selu
    case "softplus": .softplus
    case "softmax": .softmax
    default: nil
    }
  }
}
