import MathNotation

extension StatedNumber {
  /// Whether it lies between 0 and 1, as all values of the logistic function do.
  var isPossibleOfLogistic: Bool { value > 0 && value < 1 }
}
