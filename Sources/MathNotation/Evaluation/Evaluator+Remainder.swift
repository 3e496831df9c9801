import Platform

extension Evaluator {
  /// The remainder of an expression that may be too large for a double to hold its last digits; `nil` where it
  /// is not one of whole numbers by a whole one.
  mutating func wholeRemainder(
    _ left: Int, _ right: Int
  ) throws(EvaluationProblem) -> Double? {
    let divisor = try scalar(right).value
    guard divisor == divisor.rounded(), divisor > 0, divisor < 0x1p31,
      let residue = formula.residue(
        at: left, modulus: Int(saturating: divisor), takesInverses: false)
    else { return nil }
    guard options.truncatesRemainders, residue > 0, try scalar(left).value < 0 else {
      return Double(residue)
    }
    return Double(residue) - divisor
  }
}
