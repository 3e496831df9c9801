import MathNotation

extension StatedNumber {
  /// Another value as this number would be written: with as many decimals, and no fewer
  /// significant digits.
  func display(_ value: Double) -> String { DisplayedNumber(value, like: self).text }

  /// The unit that an approximation claims: noughts at the end of a whole number claim nothing.
  var approximateUnit: Double {
    guard literal.isInteger, literal.value > 0 else { return unit }
    var power = 1.0
    while literal.value / (power * 10) == (literal.value / (power * 10)).rounded() { power *= 10 }
    return unit * power
  }
}
