import Platform

/// A whole number modulo another one, with its own value as far as that is known.
struct ResidueClass {
  /// The remainder, from 0 to less than the modulus.
  var residue: Int
  /// The number itself, exact where its size is below 2⁵³.
  var value: Double

  init(_ residue: Int, value: Double, modulus: Int) {
    self.residue = residue % modulus
    self.value = value
  }

  init(_ value: Double, modulus: Int) {
    self.init(Int(saturating: value), value: value, modulus: modulus)
  }

  /// Whether an operator with this number behind it makes a fraction.
  func isInverted(by kind: MathNode.Kind) -> Bool {
    kind == .divide || kind == .power && value < 0
  }

  /// What an operator makes of the number and another one; `nil` where that has no residue.
  func combined(
    with other: ResidueClass, by kind: MathNode.Kind, modulus: Int
  ) -> ResidueClass? {
    switch kind {
    case .add: ResidueClass(residue + other.residue, value: value + other.value, modulus: modulus)
    case .subtract:
      ResidueClass(residue + modulus - other.residue, value: value - other.value, modulus: modulus)
    case .multiply:
      ResidueClass(residue * other.residue, value: value * other.value, modulus: modulus)
    case .divide:
      Self.inverse(of: other.residue, modulus).map {
        ResidueClass(residue * $0, value: value / other.value, modulus: modulus)
      }
    case .power: power(other.value, modulus)
    default: nil
    }
  }

  private func power(_ exponent: Double, _ modulus: Int) -> ResidueClass? {
    guard exponent == exponent.rounded(), abs(exponent) < 0x1p53 else { return nil }
    guard let base = exponent < 0 ? Self.inverse(of: residue, modulus) : residue else { return nil }
    var (result, square, rest) = (1, base, Int(saturating: abs(exponent)))
    while rest > 0 {
      if rest & 1 == 1 { result = result * square % modulus }
      square = square * square % modulus
      rest >>= 1
    }
    return ResidueClass(result, value: pow(value, exponent), modulus: modulus)
  }

  /// The number whose product with the given one leaves 1, by Euclid's algorithm.
  private static func inverse(of number: Int, _ modulus: Int) -> Int? {
    var (a, b) = (number, modulus)
    var (x, y) = (1, 0)
    while b != 0 {
      let quotient = a / b
      (a, b) = (b, a - quotient * b)
      (x, y) = (y, x - quotient * y)
    }
    guard a == 1 else { return nil }
    return x < 0 ? x + modulus : x
  }
}
