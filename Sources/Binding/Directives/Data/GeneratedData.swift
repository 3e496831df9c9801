import NeuralNet

/// What a generator is told, so that its examples can be drawn from other seeds, too.
struct GeneratedData: Hashable, Sendable {
  let generator: Generator
  let count: Int
  /// The standard deviation of what is added.
  let noise: Double

  /// The examples of a seed.
  func make(seed: UInt64) -> Dataset { generator.make(count: count, noise: noise, seed: seed) }

  /// Whether another seed would make other examples.
  var varies: Bool { make(seed: 0) != make(seed: 1) }
}
