import Platform

/// A number and how far the written decimals that it came from let it be off.
///
/// The radius is carried to first order, |∂f/∂x|·r summed over the operands: exact enough for the
/// half units of a last place that it stands for.
package struct Approximation: Hashable, Sendable {
  /// The number as computed.
  package var value: Double
  /// How far what is meant may lie from ``value``, in its unit; 0 or more.
  package var radius: Double

  /// A number, exact unless a radius is given.
  package init(_ value: Double, radius: Double = 0) {
    self.value = value
    self.radius = radius
  }

  /// Whether neither the number nor its radius overflowed or is NaN.
  package var isFinite: Bool { value.isFinite && radius.isFinite }

  /// The image under a function with the given value and derivative here.
  func mapped(_ image: Double, derivative: Double) -> Approximation {
    Approximation(image, radius: radius == 0 ? 0 : abs(derivative) * radius)
  }

  static prefix func - (a: Approximation) -> Approximation {
    Approximation(-a.value, radius: a.radius)
  }

  static func + (a: Approximation, b: Approximation) -> Approximation {
    Approximation(a.value + b.value, radius: a.radius + b.radius)
  }

  static func - (a: Approximation, b: Approximation) -> Approximation {
    Approximation(a.value - b.value, radius: a.radius + b.radius)
  }

  static func * (a: Approximation, b: Approximation) -> Approximation {
    let value = a.value * b.value
    if a.radius == 0, b.radius == 0 { return Approximation(value) }
    return Approximation(value, radius: abs(a.value) * b.radius + abs(b.value) * a.radius)
  }

  static func / (a: Approximation, b: Approximation) -> Approximation {
    let value = a.value / b.value
    if a.radius == 0, b.radius == 0 { return Approximation(value) }
    return Approximation(value, radius: (a.radius + abs(value) * b.radius) / abs(b.value))
  }

  /// a^b, with 0⁰ = 1.
  func power(_ exponent: Approximation) -> Approximation {
    let image = exponent.value == 2 ? value * value : pow(value, exponent.value)
    var radius = 0.0
    if self.radius != 0 {
      radius += abs(exponent.value * pow(value, exponent.value - 1)) * self.radius
    }
    if exponent.radius != 0, value > 0 { radius += abs(image * log(value)) * exponent.radius }
    return Approximation(image, radius: radius)
  }
}
