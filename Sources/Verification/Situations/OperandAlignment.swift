import Binding
package import MathNotation

/// An equation in symbols laid over the same equation in numbers: `w_1 i_1 + b_1` over
/// `0.15 \cdot 0.05 + 0.35` tells what is put in for each name.
package struct OperandAlignment {
  /// A number that stands where the equation has a name.
  package typealias Operand = (name: Name, number: StatedNumber, isNegated: Bool)

  private let equation: ParsedFormula
  private let numbers: ParsedFormula
  private let isQuantity: (Name) -> Bool
  private let agrees: (Operand) -> Bool
  /// The names of what a vector or matrix is made of, in the order in which numbers stand for them.
  private let entries: (Name, [StatedNumber]) -> [Name]
  /// What was found, in the order of the equation.
  package private(set) var operands: [Operand] = []

  private static let greatestDepth = 40

  /// Lays an equation over numbers.
  ///
  /// - Parameters:
  ///   - equation: the formula and the root of the side in symbols.
  ///   - numbers: the formula and the root of the side in numbers.
  ///   - isQuantity: whether a number may be put in for a name.
  ///   - agrees: whether an operand is what it is known to be, which tells which of two factors is which.
  ///   - entries: the names of what a vector or matrix is made of that numbers may be put in for; none where they
  ///     may not.
  package init(
    _ equation: (formula: ParsedFormula, root: Int),
    over numbers: (formula: ParsedFormula, root: Int),
    where isQuantity: @escaping (Name) -> Bool, agreeing agrees: @escaping (Operand) -> Bool,
    entries: @escaping (Name, [StatedNumber]) -> [Name] = { _, _ in [] }
  ) {
    self.equation = equation.formula
    self.numbers = numbers.formula
    self.isQuantity = isQuantity
    self.agrees = agrees
    self.entries = entries
    align(self.equation[equation.root], self.numbers[numbers.root], isNegated: false, depth: 0)
    if operands.isEmpty {
      addArgument(of: self.numbers[numbers.root], to: self.equation[equation.root])
    }
  }

  /// Lays an equation of a network's quantities over numbers.
  ///
  /// - Parameters:
  ///   - equation: the formula and the root of the side in symbols.
  ///   - numbers: the formula and the root of the side in numbers.
  ///   - network: the network as declared.
  ///   - entries: the names of what a vector or matrix is made of that numbers may be put in for.
  init(
    _ equation: (formula: ParsedFormula, root: Int),
    over numbers: (formula: ParsedFormula, root: Int),
    of network: NetworkSymbols,
    entries: @escaping (Name, [StatedNumber]) -> [Name] = { _, _ in [] }
  ) {
    self.init(
      equation, over: numbers, where: { network.value($0) != nil },
      agreeing: { operand in
        guard let value = network.value(operand.name) else { return false }
        return Figure(operand.number, of: operand.name, isNegated: operand.isNegated, at: 0)
          .displays(value)
      }, entries: entries)
  }

  /// Takes the argument of a function for what the equation reads, if that is one quantity alone:
  /// `\sigma(0.38)` over `1 / (1 + e^{-net})`.
  private mutating func addArgument(of call: Subtree, to equation: Subtree) {
    switch call.kind {
    case .call, .apply(_, count: 1): break
    default: return
    }
    let names = Set(equation.leaves.compactMap(\.name)).filter(isQuantity)
    guard let name = names.first, names.count == 1, let argument = call.operands.last,
      let number = numbers.statedNumber(at: argument.root)
    else { return }
    operands.append((name, number, false))
  }

  private mutating func align(_ a: Subtree, _ b: Subtree, isNegated: Bool, depth: Int) {
    guard depth < Self.greatestDepth, equation.statedNumber(at: a.root) == nil else { return }
    if case .symbol(let name) = a.kind {
      guard isQuantity(name) else { return alignEntries(of: name, b, isNegated: isNegated) }
      guard let number = numbers.statedNumber(at: b.root) else { return }
      operands.append((name, number, isNegated))
      return
    }
    if a.kind == .negate, let inner = a.right {
      let isBoth = b.kind == .negate
      align(
        inner, isBoth ? b.right ?? b : b, isNegated: isBoth ? isNegated : !isNegated,
        depth: depth + 1)
      return
    }
    let (terms, parts) = (a.signedSummands, b.signedSummands)
    if terms.count > 1 || parts.count > 1 {
      guard terms.count == parts.count else { return }
      for (x, y) in zip(terms, parts) {
        align(
          x.term, y.term, isNegated: (x.isNegative != y.isNegative) != isNegated, depth: depth + 1)
      }
      return
    }
    if alignFactors(of: a, b, isNegated: isNegated, depth: depth) { return }
    let (x, y) = (a.operands, b.operands)
    guard a.kind == b.kind, x.count == y.count else { return }
    for (p, q) in zip(x, y) { align(p, q, isNegated: false, depth: depth + 1) }
  }

  /// Lays the entries of a vector or matrix over numbers that are written out.
  private mutating func alignEntries(of name: Name, _ list: Subtree, isNegated: Bool) {
    let stated = numbers.statedEntries(at: list.root)
    let written = stated.compactMap(\.self)
    guard !written.isEmpty, written.count == stated.count else { return }
    let names = entries(name, written)
    guard names.count == written.count else { return }
    operands += zip(names, written).map { ($0, $1, isNegated) }
  }

  /// Whether a side is a product; its factors are aligned, if both have as many.
  private mutating func alignFactors(
    of a: Subtree, _ b: Subtree, isNegated: Bool, depth: Int
  ) -> Bool {
    let (x, y) = (a.factors, b.factors)
    guard x.count > 1 || y.count > 1 else { return false }
    guard x.count == y.count else { return true }
    // Factors may have been exchanged, and only one of them bears the sign.
    let orders = x.count == 2 ? [y, y.reversed()] : [y]
    let start = operands.count
    var best: (operands: ArraySlice<Operand>, score: Int) = ([], -1)
    for order in orders {
      for negated in isNegated ? x.indices : 0..<1 {
        for index in x.indices {
          align(x[index], order[index], isNegated: isNegated && index == negated, depth: depth + 1)
        }
        let score = operands[start...].count(where: agrees)
        if score > best.score { best = (operands[start...], score) }
        operands.removeSubrange(start...)
      }
    }
    operands += best.operands
    return true
  }
}
