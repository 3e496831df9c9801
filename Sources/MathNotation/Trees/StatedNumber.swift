/// A number that stands alone on its side, as a claim about the other side.
package struct StatedNumber: Sendable {
  /// The node of the literal.
  package var node: Int
  package var literal: Literal
  package var isNegative = false
  /// What percent, degrees or a power of ten multiply the literal by.
  package var scale = 1.0
  /// What turns the number into the unit of the other side.
  package var conversion = 1.0
  /// Whether a percent sign makes part of the scale.
  package var isPercent = false
  /// Whether the number has a sign or scale other than its digits.
  package var isBare: Bool { !isNegative && scale == 1 }

  package var value: Double { (isNegative ? -1 : 1) * literal.value * scale * conversion }
  /// One unit of the last written place.
  package var unit: Double { literal.unit * scale * abs(conversion) }
  /// How far the number that is meant may lie from the digits.
  package var radius: Double { literal.radius * scale * abs(conversion) }
}

extension ParsedFormula {
  /// The number that the subtree at `root` states, if it is a literal with at most a sign, a
  /// percent or degree sign, a unit, and a power of ten.
  package func statedNumber(at root: Int) -> StatedNumber? { statedNumber(at: root, depth: 0) }

  /// The same at some depth of signs and powers of ten; more than some are no number.
  private func statedNumber(at root: Int, depth: Int) -> StatedNumber? {
    guard depth < 500 else { return nil }
    let node = nodes[root]
    switch node.kind {
    case .number(let index): return StatedNumber(node: root, literal: literals[Int(index)])
    case .negate:
      var number = statedNumber(at: root - 1, depth: depth + 1)
      number?.isNegative.toggle()
      return number
    case .unit: return statedNumber(at: root - 1, depth: depth + 1)
    case .percent:
      var number = statedNumber(at: root - 1, depth: depth + 1)
      number?.scale *= 0.01
      number?.isPercent = true
      return number
    case .degree:
      var number = statedNumber(at: root - 1, depth: depth + 1)
      number?.scale *= .pi / 180
      return number
    case .multiply:
      guard case .power = nodes[root - 1].kind, let exponent = powerOfTenExponent(at: root - 1)
      else { return nil }
      var number = statedNumber(at: Int(nodes[root - 1].first) - 1, depth: depth + 1)
      number?.scale *= powerOfTen(exponent)
      return number
    default: return nil
    }
  }

  /// The numbers that a literal vector or matrix states, entry by entry; empty for others.
  package func statedEntries(at root: Int) -> [StatedNumber?] {
    guard case .matrix(let rows, let columns) = nodes[root].kind else { return [] }
    var entries: [StatedNumber?] = []
    var operand = root - 1
    for _ in 0..<Int(rows * columns) {
      entries.append(statedNumber(at: operand))
      operand = Int(nodes[operand].first) - 1
    }
    return entries.reversed()
  }

  /// The exponent k of a subtree that is written 10^k.
  package func powerOfTenExponent(at root: Int) -> Int? {
    guard case .power = nodes[root].kind else { return nil }
    let exponent = root - 1
    let base = Int(nodes[exponent].first) - 1
    guard case .number(let ten) = nodes[base].kind,
      literals[Int(ten)].value == 10, let number = statedNumber(at: exponent),
      number.scale == 1, number.literal.isInteger, abs(number.literal.value) < 300
    else { return nil }
    return Int(number.value)
  }
}
