/// What a layer's weights and signals are like, as plain data.
package struct LayerStatistics: Hashable, Sendable {
  /// How many numbers there are, and the mean and the variance of them (divided by their number).
  package struct Moments: Hashable, Sendable {
    /// How many numbers there are.
    package let count: Int
    /// Their sum over their count; 0 without any.
    package let mean: Double
    /// The mean of the squared distances from the mean.
    package let variance: Double

    /// Of some numbers.
    ///
    /// Complexity: O(numbers).
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
  /// The inputs of each unit.
  package let fanIn: Int
  /// The units.
  package let fanOut: Int
  /// Input-major.
  package let weights: [Double]
  /// Of the weights.
  package let weightMoments: Moments
  /// Of the layer's outputs over all examples.
  package let outputMoments: Moments
  /// ‖∂E/∂(parameters of the layer)‖₂; nil without targets.
  package let gradientNorm: Double?
}
