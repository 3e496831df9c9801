import SourceText

/// Evaluates expressions of whole numbers exactly, where doubles lose their last digits.
package struct WholeNumberEvaluator {
  private let formula: ParsedFormula
  private let text: [UInt8]
  private let valueOfName: (Name) -> Double?
  /// The values of the indices of sums and products, innermost last.
  private var indices: [(name: Name, value: WholeNumber)] = []
  private var depth = 0
  /// How many products of two digits to base 2³² may still be made, some hundredth of a second's.
  private var work = 10_000_000

  private static let deepest = 200
  /// The largest number whose factorial is taken: that of 3,500 has more than ten thousand digits.
  private static let largestFactorial = 3500
  private static let mostTerms = 10_000

  /// - Parameters:
  ///   - formula: the formula.
  ///   - text: the text that it was parsed from, which has the digits that a double has not.
  ///   - valueOfName: what a name stands for, where that is a number.
  package init(
    _ formula: ParsedFormula, text: [UInt8], valueOfName: @escaping (Name) -> Double?
  ) {
    self.formula = formula
    self.text = text
    self.valueOfName = valueOfName
  }

  /// The value of the expression at a node; `nil` where it is made of anything else than whole numbers, or
  /// is too large.
  package mutating func value(at root: Int) -> WholeNumber? {
    guard depth < Self.deepest, work > 0 else { return nil }
    depth += 1
    defer { depth -= 1 }
    let node = formula[root]
    switch node.kind {
    case .number: return number(at: root)
    case .symbol(let name):
      return indices.last { $0.name == name }?.value
        ?? valueOfName(name).flatMap { WholeNumber(exactly: $0) }
    case .negate: return operand(node.right).map { -$0 }
    case .magnitude: return operand(node.right)?.magnitude
    case .factorial: return operand(node.right)?.small.flatMap { factorial($0) }
    case .floor, .ceiling: return rounded(node)
    case .series(let series, let index): return self.series(series, over: index, of: node)
    default:
      guard let left = operand(node.left), let right = operand(node.right) else { return nil }
      return combine(left, right, by: node.kind)
    }
  }

  private mutating func operand(_ node: Subtree?) -> WholeNumber? {
    node.flatMap { value(at: $0.root) }
  }

  private mutating func combine(
    _ a: WholeNumber, _ b: WholeNumber, by kind: MathNode.Kind
  ) -> WholeNumber? {
    switch kind {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return product(a, b)
    case .divide:
      guard let (quotient, rest) = quotient(a, b), rest.isZero else { return nil }
      return quotient
    case .remainder: return quotient(a, b.magnitude)?.remainder
    case .power:
      guard let power = a.power(b) else { return nil }
      work -= power.limbs.count * power.limbs.count
      return work > 0 ? power : nil
    case .binomial:
      guard let n = a.small, let k = b.small, k <= n else { return nil }
      return binomial(n, min(k, n - k))
    default: return nil
    }
  }

  /// The product; `nil` where it has too many digits, or too much was multiplied.
  private mutating func product(_ a: WholeNumber, _ b: WholeNumber) -> WholeNumber? {
    work -= a.limbs.count * b.limbs.count + 1
    guard work > 0, a.limbs.count + b.limbs.count <= WholeNumber.mostLimbs else { return nil }
    return a * b
  }

  private mutating func quotient(
    _ a: WholeNumber, _ b: WholeNumber
  ) -> (quotient: WholeNumber, remainder: WholeNumber)? {
    work -= b.limbs.count > 1 ? 32 * a.limbs.count * b.limbs.count : a.limbs.count
    return work > 0 ? a.divided(by: b) : nil
  }

  // MARK: Numbers

  private func number(at root: Int) -> WholeNumber? {
    guard let literal = formula.literal(at: root), literal.isInteger else { return nil }
    if let exact = WholeNumber(exactly: literal.value) { return exact }
    let node = formula.nodes[root]
    // What is written otherwise, as in another base, has other digits than its value.
    guard node.range == node.mark, literal.decimals == 0 else { return nil }
    return WholeNumber(digits: text[node.mark].filter(\.isASCIIDigit))
  }

  // MARK: Functions

  private mutating func rounded(_ node: Subtree) -> WholeNumber? {
    guard let inside = node.right else { return nil }
    guard inside.kind == .divide else { return value(at: inside.root) }
    guard let a = operand(inside.left), let b = operand(inside.right),
      let (down, rest) = quotient(a, b)
    else { return nil }
    return node.kind == .floor || rest.isZero ? down : down + WholeNumber(1)
  }

  private mutating func factorial(_ n: Int) -> WholeNumber? {
    guard n <= Self.largestFactorial else { return nil }
    return (0..<n).reduce(WholeNumber(1)) { total, factor in
      total.flatMap { product($0, WholeNumber(factor + 1)) }
    }
  }

  private mutating func binomial(_ n: Int, _ k: Int) -> WholeNumber? {
    guard k <= Self.mostTerms else { return nil }
    var result = WholeNumber(1)
    for index in 0..<k {
      guard let next = product(result, WholeNumber(n - index)),
        let (quotient, _) = quotient(next, WholeNumber(index + 1))
      else { return nil }
      result = quotient
    }
    return result
  }

  private mutating func series(
    _ series: MathNode.Series, over index: Name, of node: Subtree
  ) -> WholeNumber? {
    let operands = node.operands
    guard operands.count == 3, let first = value(at: operands[0].root)?.small,
      let last = value(at: operands[1].root)?.small, last - first < Self.mostTerms
    else { return nil }
    var total = WholeNumber(series == .sum ? 0 : 1)
    for term in first..<max(first, last + 1) {
      indices.append((index, WholeNumber(term)))
      defer { indices.removeLast() }
      guard let value = value(at: operands[2].root),
        let next = series == .sum ? total + value : product(total, value)
      else { return nil }
      total = next
    }
    return total
  }
}
