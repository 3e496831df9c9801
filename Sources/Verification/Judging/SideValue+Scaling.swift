import MathNotation

extension SideValue {
  /// The side with all its numbers multiplied, as where centimetres are turned into metres.
  func scaled(by factor: Double) -> SideValue {
    func scale(_ value: MathValue) -> MathValue {
      func multiply(_ number: Approximation) -> Approximation {
        Approximation(number.value * factor, radius: number.radius * abs(factor))
      }
      switch value {
      case .scalar(let number): return .scalar(multiply(number))
      case .matrix(let matrix):
        return .matrix(
          MathMatrix(
            rows: matrix.rows, columns: matrix.columns, entries: matrix.entries.map(multiply)))
      }
    }
    var side = parts
    side.written = scale(written)
    side.full = full.map(scale)
    side.stated?.conversion *= factor
    side.magnitude *= abs(factor)
    return SideValue(side)
  }
}
