import MathNotation

extension Approximation {
  /// Whether two numbers may be one as far as both are known.
  func agrees(with other: Approximation) -> Bool {
    abs(value - other.value) <= radius + other.radius + 1e-9 * abs(value)
  }
}
