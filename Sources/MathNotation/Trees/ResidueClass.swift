import Platform

extension ParsedFormula {
  /// The residue of an expression of whole numbers, exact however large its powers are.
  ///
  /// - Parameters:
  ///   - root: the node of the expression.
  ///   - modulus: the number that it is divided by.
  ///   - takesInverses: whether a fraction or a power of -1 stands for an inverse modulo the
  ///     modulus.
  /// - Returns: a number from 0 to less than the modulus; `nil` where the expression is made of
  ///   anything else than whole numbers, or has no residue.
  /// - Complexity: O(nodes), times the logarithm of the exponents.
  package func residue(at root: Int, modulus: Int, takesInverses: Bool = true) -> Int? {
    guard modulus > 0, modulus < 1 << 31 else { return nil }
    var stack: [ResidueClass] = []
    for node in self[root].indices {
      let right = stack.last
      switch nodes[node].kind {
      case .number(let index):
        let literal = literals[Int(index)]
        guard literal.isInteger, literal.value < 0x1p53 else { return nil }
        stack.append(ResidueClass(literal.value, modulus))
      case .negate:
        guard let number = stack.popLast() else { return nil }
        stack.append(ResidueClass(modulus - number.residue, -number.value, modulus))
      default:
        guard let right, stack.popLast() != nil, let left = stack.popLast(),
          takesInverses || !right.isInverted(by: nodes[node].kind),
          let result = left.combined(nodes[node].kind, right, modulus)
        else { return nil }
        stack.append(result)
      }
    }
    return stack.count == 1 ? stack[0].residue : nil
  }
}

/// A whole number modulo another one, with its own value as far as that is known.
private struct ResidueClass {
  var residue: Int
  /// The number itself, exact where its size is below 2⁵³.
  var value: Double

  init(_ residue: Int, _ value: Double, _ modulus: Int) {
    self.residue = residue % modulus
    self.value = value
  }

  init(_ value: Double, _ modulus: Int) { self.init(Int(value), value, modulus) }

  /// Whether an operator with this number behind it makes a fraction.
  func isInverted(by kind: MathNode.Kind) -> Bool {
    kind == .divide || kind == .power && value < 0
  }

  func combined(
    _ kind: MathNode.Kind, _ other: ResidueClass, _ modulus: Int
  ) -> ResidueClass? {
    switch kind {
    case .add: ResidueClass(residue + other.residue, value + other.value, modulus)
    case .subtract: ResidueClass(residue + modulus - other.residue, value - other.value, modulus)
    case .multiply: ResidueClass(residue * other.residue, value * other.value, modulus)
    case .divide:
      Self.inverse(of: other.residue, modulus).map {
        ResidueClass(residue * $0, value / other.value, modulus)
      }
    case .power: power(other.value, modulus)
    default: nil
    }
  }

  private func power(_ exponent: Double, _ modulus: Int) -> ResidueClass? {
    guard exponent == exponent.rounded(), abs(exponent) < 0x1p53 else { return nil }
    guard let base = exponent < 0 ? Self.inverse(of: residue, modulus) : residue else { return nil }
    var (result, square, rest) = (1, base, Int(abs(exponent)))
    while rest > 0 {
      if rest & 1 == 1 { result = result * square % modulus }
      square = square * square % modulus
      rest >>= 1
    }
    return ResidueClass(result, pow(value, exponent), modulus)
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

extension Evaluator {
  /// The remainder of an expression that is too large for a double to hold its last digits.
  mutating func wholeRemainder(
    _ left: Int, _ right: Int
  ) throws(EvaluationProblem) -> Double? {
    let divisor = try scalar(right).value
    guard divisor == divisor.rounded(), divisor > 0, divisor < 0x1p31 else { return nil }
    if let residue = formula.residue(at: left, modulus: Int(divisor), takesInverses: false) {
      return Double(residue)
    }
    guard abs(try scalar(left).value) < 0x1p53 else { throw .undefined }
    return nil
  }
}
