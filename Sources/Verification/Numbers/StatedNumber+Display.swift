import MathNotation

extension StatedNumber {
  /// Another value as this number would be written: with as many decimals, and no fewer
  /// significant digits.
  func display(_ value: Double) -> String { DisplayedNumber(value, like: self).text }

  /// Whether it is a whole number that claims itself.
  var isWhole: Bool { literal.isInteger && scale == 1 }

  /// Whether it is a whole of which others are shares: 1, 10 or 100, with or without decimals.
  var isShare: Bool { [1, 10, 100].contains(literal.value) }

  /// The unit to which an approximation may have been cut off: of a round number the last place before
  /// its noughts, where two digits or more are left.
  var cutUnit: Double { approximateUnit * 10 <= abs(value) ? approximateUnit : unit }

  /// The unit of its last figure where three or more stand before two noughts or more, as in 222000, which
  /// may be rounded to three figures; else 0.
  var figuresUnit: Double {
    let unit = approximateUnit
    return unit >= 100 * self.unit && abs(value) >= 100 * unit ? unit : 0
  }

  /// The unit that an approximation claims: noughts at the end of a whole number claim nothing.
  var approximateUnit: Double {
    guard literal.isInteger, literal.value > 0 else { return unit }
    var power = 1.0
    while literal.value / (power * 10) == (literal.value / (power * 10)).rounded() { power *= 10 }
    return unit * power
  }
}
