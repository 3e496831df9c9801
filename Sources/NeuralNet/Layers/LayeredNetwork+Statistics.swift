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
