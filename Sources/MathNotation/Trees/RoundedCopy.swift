/// An expression that copies another one, with numbers in place of some of its parts.
///
/// Of `6.1 + \log 20 = 6.1 + 1.3` the right side copies the left one and shows `\log 20` as 1.3. Whoever
/// computes by hand writes such steps, and each number claims what it stands for, to its own last place.
package struct RoundedCopy {
  /// A part of the one expression, and the number that stands in its place in the other.
  package struct Replacement {
    /// The part.
    package var part: Subtree
    /// The number in its place.
    package var number: Subtree
  }

  /// The parts in whose place numbers stand, from left to right.
  package private(set) var replacements: [Replacement] = []
  /// Whether a number or a name is the same in both.
  package private(set) var hasCommonPart = false

  private let formula: ParsedFormula

  /// How deeply two expressions are followed.
  private static let greatestDepth = 64

  /// Finds out whether the expression at one node copies that at another.
  ///
  /// Sums and products are alike if they have as many terms, quotients, powers and functions if their
  /// operands are.
  ///
  /// - Returns: `nil` where the two are written otherwise, and where the copy is nothing but a number.
  /// - Complexity: O(nodes).
  package init?(of original: Int, at copy: Int, in formula: ParsedFormula) {
    self.formula = formula
    guard formula.statedNumber(at: copy) == nil,
      match(formula[original], formula[copy], depth: 0), !replacements.isEmpty
    else { return nil }
  }

  private mutating func match(_ part: Subtree, _ copy: Subtree, depth: Int) -> Bool {
    guard depth < Self.greatestDepth else { return false }
    if let number = formula.statedNumber(at: copy.root) {
      if let same = formula.statedNumber(at: part.root), same.value == number.value {
        hasCommonPart = true
      } else {
        replacements.append(Replacement(part: part, number: copy))
      }
      return true
    }
    if part.isLeaf || copy.isLeaf {
      guard part.isLeaf, copy.isLeaf, part.kind == copy.kind else { return false }
      hasCommonPart = true
      return true
    }
    let (terms, copies) = (part.signedSummands, copy.signedSummands)
    if terms.count > 1 || copies.count > 1 {
      return terms.map(\.isNegative) == copies.map(\.isNegative)
        && match(terms.map(\.term), copies.map(\.term), depth: depth + 1)
    }
    let (factors, others) = (part.factors, copy.factors)
    if factors.count > 1 || others.count > 1 { return match(factors, others, depth: depth + 1) }
    return part.hasSameOperator(as: copy) && match(part.operands, copy.operands, depth: depth + 1)
  }

  private mutating func match(_ parts: [Subtree], _ copies: [Subtree], depth: Int) -> Bool {
    guard parts.count == copies.count else { return false }
    for (part, copy) in zip(parts, copies) where !match(part, copy, depth: depth) { return false }
    return true
  }
}

extension Subtree {
  /// Whether two nodes do the same to their operands, however it is written.
  fileprivate func hasSameOperator(as other: Subtree) -> Bool {
    switch (kind, other.kind) {
    case (.negate, .negate), (.divide, .divide), (.power, .power), (.root, .root),
      (.logarithm, .logarithm), (.unit, .unit), (.magnitude, .magnitude), (.percent, .percent):
      true
    case (.call(let function), .call(let same)): function == same
    default: false
    }
  }
}
