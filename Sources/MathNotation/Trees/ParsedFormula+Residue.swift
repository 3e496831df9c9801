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
        stack.append(ResidueClass(literal.value, modulus: modulus))
      case .negate:
        guard let number = stack.popLast() else { return nil }
        stack.append(ResidueClass(modulus - number.residue, value: -number.value, modulus: modulus))
      default:
        guard let right, stack.popLast() != nil, let left = stack.popLast(),
          takesInverses || !right.isInverted(by: nodes[node].kind),
          let result = left.combined(with: right, by: nodes[node].kind, modulus: modulus)
        else { return nil }
        stack.append(result)
      }
    }
    return stack.count == 1 ? stack[0].residue : nil
  }
}
