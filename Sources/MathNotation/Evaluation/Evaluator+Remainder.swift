import Platform

extension Evaluator {
  /// The remainder of an expression that is too large for a double to hold its last digits.
  mutating func wholeRemainder(
    _ left: Int, _ right: Int
  ) throws(EvaluationProblem) -> Double? {
    let divisor = try scalar(right).value
    guard divisor == divisor.rounded(), divisor > 0, divisor < 0x1p31 else { return nil }
    if let residue = formula.residue(
      at: left, modulus: Int(saturating: divisor), takesInverses: false)
    {
      guard options.truncatesRemainders, residue > 0, try scalar(left).value < 0 else {
        return Double(residue)
      }
      return Double(residue) - divisor
    }
    // Matrices leave remainders entry by entry.
    guard case .scalar(let number) = try evaluate(left) else { return nil }
    guard abs(number.value) < 0x1p53 else { throw .undefined }
    return nil
  }
}
