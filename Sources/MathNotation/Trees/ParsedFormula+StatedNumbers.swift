import Platform

extension ParsedFormula {
  /// The number that the subtree at `root` states, if it is a literal with at most a sign, a
  /// percent or degree sign, a unit, and a power of ten.
  package func statedNumber(at root: Int) -> StatedNumber? { statedNumber(at: root, depth: 0) }

  /// The same at some depth of signs and powers of ten; more than some are no number.
  private func statedNumber(at root: Int, depth: Int) -> StatedNumber? {
    guard depth < 500 else { return nil }
    func number(_ operand: Subtree?, _ change: (inout StatedNumber) -> Void) -> StatedNumber? {
      guard let operand, var number = statedNumber(at: operand.root, depth: depth + 1) else {
        return nil
      }
      change(&number)
      return number
    }
    switch nodes[root].kind {
    case .number(let index): return StatedNumber(node: root, literal: literals[Int(index)])
    case .negate: return number(self[root].right) { $0.isNegative.toggle() }
    case .unit: return number(self[root].right) { _ in }
    case .percent:
      return number(self[root].right) {
        $0.scale *= 0.01
        $0.isPercent = true
      }
    case .degree:
      return number(self[root].right) {
        $0.scale *= .pi / 180
        $0.isInDegrees = true
      }
    case .multiply:
      guard let power = self[root].right, let exponent = powerOfTenExponent(at: power.root) else {
        return nil
      }
      return number(self[root].left) { $0.scale *= powerOfTen(exponent) }
    default: return nil
    }
  }

  /// The numbers that a literal vector or matrix states, or one that is transposed, in the order of the
  /// entries of its value; empty for others.
  package func statedEntries(at root: Int) -> [StatedNumber?] {
    entryRoots(at: root).map { statedNumber(at: $0) }
  }

  /// Whether a node is a vector or matrix that is written out, each entry of it a number.
  package func isListOfNumbers(at root: Int) -> Bool {
    let entries = statedEntries(at: root)
    return !entries.isEmpty && !entries.contains { $0 == nil }
  }

  /// The roots of the entries of a literal vector or matrix, or of one that is transposed, in the order of the
  /// entries of its value; empty for others.
  package func entryRoots(at root: Int) -> [Int] {
    switch nodes[root].kind {
    case .matrix:
      let entries = self[root].operands.map(\.root)
      // The entries of a list of lists are theirs.
      return entries.allSatisfy(isList) ? entries.flatMap { entryRoots(at: $0) } : entries
    case .transpose:
      guard let list = self[root].right, case .matrix(let rows, let columns, _) = list.kind else {
        return []
      }
      let entries = list.operands.map(\.root)
      if entries.contains(where: isList) { return [] }
      return (0..<Int(columns)).flatMap { column in
        (0..<Int(rows)).map { entries[$0 * Int(columns) + column] }
      }
    default: return []
    }
  }

  private func isList(_ node: Int) -> Bool {
    if case .matrix(_, _, .list) = nodes[node].kind { true } else { false }
  }

  /// The exponent k of a subtree that is written 10^k.
  package func powerOfTenExponent(at root: Int) -> Int? {
    guard case .power = nodes[root].kind, let base = self[root].left,
      let exponent = self[root].right, literal(at: base.root)?.value == 10,
      let number = statedNumber(at: exponent.root), number.scale == 1, number.literal.isInteger,
      abs(number.literal.value) < 300
    else { return nil }
    return Int(saturating: number.value)
  }
}
