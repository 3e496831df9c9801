import NeuralNet
import Testing

/// A golden as matrices.
extension Golden {
  func layerForm() throws -> LayeredNetwork {
    let layers = try net.layers.map { layer in
      LayeredNetwork.Layer(
        layer.out, try #require(Self.activation(layer)),
        bias: layer.bias == "per_unit" ? .perUnit : layer.bias == "shared" ? .shared : .none)
    }
    let skips = net.skip.map { skip in
      LayeredNetwork.Skip(
        from: skip.from, to: skip.to,
        place: skip.where == "pre_activation" ? .preActivation : .postActivation)
    }
    var network = try LayeredNetwork(
      inputCount: x[0].count, layers: layers, skips: skips.map { [$0] } ?? [],
      loss: try #require(Self.losses[loss.kind]),
      reduction: loss.sampleReduction == "mean" ? .mean : .sum)
    for (l, layer) in net.layers.enumerated() {
      network.setMatrix(layer.weights, layer: l)
      network.setBiases(layer.biases, layer: l)
    }
    return network
  }

  func trainer() throws -> Trainer<LayeredNetwork> {
    Trainer(
      try layerForm(), optimizer: try #require(optimizer.rule), penalty: penalty?.rule,
      clipping: clip?.rule)
  }

  var batch: Batch { Batch(inputs: x, targets: t) }

  /// Numbers in the shapes of the parameters, in the order of the layered network.
  func flat(_ numbers: [String: Numbers]) throws -> [Double] {
    var result: [Double] = []
    for (l, layer) in net.layers.enumerated() {
      let weights = try #require(numbers["W\(l + 1)"]).flat
      for j in 0..<layer.in { result += (0..<layer.out).map { weights[$0 * layer.in + j] } }
      result += numbers["b\(l + 1)"]?.flat ?? []
    }
    return result
  }
}

extension Golden.Optimizer {
  var rule: NeuralNet.Optimizer? {
    switch (kind, mu, beta1, beta2, eps) {
    case ("sgd", _, _, _, _): .gradientDescent(learningRate: lr)
    case ("momentum", let mu?, _, _, _): .momentum(learningRate: lr, momentum: mu)
    case ("adam", _, let beta1?, let beta2?, let epsilon?):
      .adam(learningRate: lr, beta1: beta1, beta2: beta2, epsilon: epsilon)
    default: nil
    }
  }
}

extension Golden.Penalty {
  var rule: NeuralNet.Penalty { .init(l1: l1, l2: l2, l2Factor: l2Factor) }
}

extension Golden.Clip {
  var rule: Clipping {
    kind == "norm" ? .norm(limit: limit, epsilon: eps ?? 0) : .value(limit: limit)
  }
}
