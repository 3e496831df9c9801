/// What a layer's weights and signals are like, as plain data.
package struct LayerStatistics: Hashable, Sendable {
  /// How many numbers there are, and the mean and the variance of them (divided by their number).
  package struct Moments: Hashable, Sendable {
    package let count: Int
    package let mean: Double
    package let variance: Double

    package init(_ numbers: some Collection<Double>) {
      count = numbers.count
      let mean = numbers.reduce(0, +) / Double(max(1, numbers.count))
      self.mean = mean
      variance =
        numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, numbers.count))
    }
  }

  /// From 1.
  package let layer: Int
  package let fanIn: Int
  package let fanOut: Int
  package let weights: [Double]
  package let weightMoments: Moments
  /// Of the layer's outputs over all examples.
  package let outputMoments: Moments
  /// ‖∂E/∂(parameters of the layer)‖₂; nil without targets.
  package let gradientNorm: Double?
}

extension LayeredNetwork {
  /// The weights, the outputs for some examples, and the gradient, layer by layer.
  ///
  /// Complexity: O(samples · parameters).
  package func statistics(on batch: Batch) -> [LayerStatistics] {
    let pass = forward(batch)
    let norms = batch.targets.isEmpty ? nil : gradientNorms(backward(pass))
    return layers.indices.map { l in
      let weights = Array(parameters[weightRanges[l]])
      return LayerStatistics(
        layer: l + 1, fanIn: fanIn(l), fanOut: layers[l].unitCount, weights: weights,
        weightMoments: .init(weights), outputMoments: .init(pass.outputs[l + 1]),
        gradientNorm: norms?[l])
    }
  }
}
