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

  func trainer() throws -> LayerTrainer {
    LayerTrainer(
      try layerForm(), optimizer: try #require(layerOptimizer),
      penalty: penalty.map { NeuralNet.Penalty(l1: $0.l1, l2: $0.l2, l2Factor: $0.l2Factor) },
      clipping: clip.map {
        $0.kind == "norm"
          ? .norm(limit: $0.limit, epsilon: $0.eps ?? 0) : .value(limit: $0.limit)
      })
  }

  private var layerOptimizer: NeuralNet.Optimizer? {
    switch (optimizer.kind, optimizer.mu, optimizer.beta1, optimizer.beta2, optimizer.eps) {
    case ("sgd", _, _, _, _): .gradientDescent(learningRate: optimizer.lr)
    case ("momentum", let mu?, _, _, _):
      .momentum(learningRate: optimizer.lr, momentum: mu)
    case ("adam", _, let beta1?, let beta2?, let epsilon?):
      .adam(learningRate: optimizer.lr, beta1: beta1, beta2: beta2, epsilon: epsilon)
    default: nil
    }
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
