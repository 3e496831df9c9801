import MathNotation
import NeuralNet

/// The signs, numbers and quantities of an equation in order, to compare two of one form.
struct EquationOutline {
  enum Token {
    /// A number as it is written, with its sign.
    case number(StatedNumber, text: String)
    case quantity(Quantity, isNegative: Bool)
    case sign(MathNode.Kind)

    fileprivate var negated: Token {
      switch self {
      case .number(var number, let text):
        number.isNegative.toggle()
        return .number(number, text: text.hasPrefix("-") ? String(text.dropFirst()) : "-\(text)")
      case .quantity(let quantity, let isNegative):
        return .quantity(quantity, isNegative: !isNegative)
      case .sign: return self
      }
    }
  }

  /// From the root down, right operands before left ones.
  private(set) var tokens: [Token] = []

  /// Reads a subtree, whose text stands in `bytes`; a number with a power of ten is one token.
  ///
  /// - Parameters:
  ///   - formula: the formula.
  ///   - root: the root of the subtree.
  ///   - bytes: the text of the formula.
  ///   - addsProducts: whether a product that is taken away is one that is added with a negative first factor.
  ///   - quantity: what a name means.
  /// - Complexity: O(n) in the size of the subtree.
  init(
    _ formula: ParsedFormula, at root: Int, in bytes: [UInt8], addsProducts: Bool = false,
    _ quantity: (Name) -> Quantity?
  ) {
    func leaf(_ subtree: Subtree) -> Token? {
      if let number = formula.statedNumber(at: subtree.root) {
        return .number(number, text: String(decoding: bytes[subtree.range], as: UTF8.self))
      }
      switch subtree.kind {
      case .symbol(let name): return quantity(name).map { .quantity($0, isNegative: false) }
      case .negate: return subtree.right.flatMap(leaf)?.negated
      default: return nil
      }
    }
    var open = [(subtree: formula[root], isNegative: false)]
    while let (subtree, isNegative) = open.popLast() {
      if let token = leaf(subtree) {
        tokens.append(isNegative ? token.negated : token)
        continue
      }
      // What is taken away is the negative added.
      if subtree.kind == .subtract, let left = subtree.left, let right = subtree.right,
        leaf(right) != nil || addsProducts && right.isProduct
      {
        tokens.append(.sign(.add))
        open += [(left, false), (right, true)]
        continue
      }
      if isNegative, !subtree.isProduct { tokens.append(.sign(.negate)) }
      tokens.append(.sign(subtree.isProduct ? .multiply(.dot) : subtree.kind))
      for (index, operand) in subtree.operands.enumerated() {
        open.append((operand, isNegative && subtree.isProduct && index == 0))
      }
    }
  }

  /// This equation's tokens beside those of another; nil if they do not have one form.
  func pairs(with other: EquationOutline) -> [(own: Token, other: Token)]? {
    guard tokens.count == other.tokens.count else { return nil }
    let pairs = Array(zip(tokens, other.tokens)).map { (own: $0, other: $1) }
    let isOfOneForm = pairs.allSatisfy { own, other in
      switch (own, other) {
      case (.sign(let first), .sign(let second)): first == second
      case (.sign, _), (_, .sign), (_, .quantity): false
      default: true
      }
    }
    return isOfOneForm ? pairs : nil
  }
}

extension Subtree {
  fileprivate var isProduct: Bool { if case .multiply = kind { true } else { false } }
}
