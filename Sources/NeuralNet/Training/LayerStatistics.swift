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
