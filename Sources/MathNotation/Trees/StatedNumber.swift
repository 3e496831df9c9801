/// A number that stands alone on its side, as a claim about the other side.
package struct StatedNumber: Sendable {
  /// The node of the literal.
  package var node: Int
  /// The digits as they are written.
  package var literal: Literal
  /// Whether a minus stands before it.
  package var isNegative = false
  /// What percent, degrees or a power of ten multiply the literal by.
  package var scale = 1.0
  /// What turns the number into the unit of the other side.
  package var conversion = 1.0
  /// Whether a percent sign makes part of the scale.
  package var isPercent = false
  /// Whether a degree sign makes part of the scale.
  package var isInDegrees = false
  /// Whether the number has neither a sign nor a scale beside its digits.
  package var isBare: Bool { !isNegative && scale == 1 }

  /// What is stated, in the unit of the other side.
  package var value: Double { (isNegative ? -1 : 1) * literal.value * scale * conversion }
  /// One unit of the last written place.
  package var unit: Double { literal.unit * scale * abs(conversion) }
  /// How far the number that is meant may lie from the digits.
  package var radius: Double { literal.radius * scale * abs(conversion) }
}
