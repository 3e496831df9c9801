/// Keeps a gradient g from being too large.
package enum Clipping: Hashable, Sendable {
  /// g · min(1, limit / (‖g‖ + epsilon)), the norm taken over all parameters together.
  case norm(limit: Double, epsilon: Double = 0)
  /// Each component is brought into −limit … limit.
  case value(limit: Double)

  /// Clips a gradient in place.
  package func clip(_ gradient: inout [Double]) {
    switch self {
    case .norm(let limit, let epsilon):
      let factor = limit / (Self.norm(gradient) + epsilon)
      if factor < 1 { for index in gradient.indices { gradient[index] *= factor } }
    case .value(let limit):
      for index in gradient.indices { gradient[index] = min(limit, max(-limit, gradient[index])) }
    }
  }

  /// ‖g‖₂.
  package static func norm(_ gradient: [Double]) -> Double {
    gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
