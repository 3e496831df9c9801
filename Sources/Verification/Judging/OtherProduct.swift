import Binding
import MathNotation

/// The product that a matrix is in fact which is stated for another one of the same two matrices.
struct OtherProduct {
  /// The product as it would be written, `W X` or `X^T W`; in words where its matrices have no names.
  let words: String
  /// Whether it is the transposed product, as who writes rows for columns has it.
  let isTransposed: Bool

  /// Finds it; `nil` where the side is no product of two matrices, or the matrix is none of theirs.
  ///
  /// - Parameters:
  ///   - side: the root of the product.
  ///   - stated: the matrix that is stated.
  ///   - context: the chain of both.
  ///   - symbols: what names mean.
  init?(
    insteadOf side: Int, statedAs stated: SideValue, in context: ChainContext, _ symbols: SymbolView
  ) {
    let evaluator = SideEvaluator(symbols)
    func matrix(_ operand: Subtree?) -> MathMatrix? {
      guard let operand,
        case .matrix(let matrix)? =
          evaluator.evaluate(at: operand.root, in: context.formula).success?.written
      else { return nil }
      return matrix
    }
    guard case .multiply = context.formula.nodes[side].kind,
      case .matrix(let target) = stated.written, !target.isVector,
      let left = context.formula[side].left, let right = context.formula[side].right,
      let a = matrix(left), let b = matrix(right), !a.isVector, !b.isVector
    else { return nil }
    let products: [(words: String, value: MathMatrix?)] = [
      ("the transposed product", a.times(b)?.transposed),
      ("the product in the other order", b.times(a)),
      ("the product with the left matrix transposed", a.transposed.times(b)),
      ("the product with the right matrix transposed", a.times(b.transposed)),
      (
        "the product in the other order with the left matrix transposed", b.times(a.transposed)
      ),
      (
        "the product in the other order with the right matrix transposed", b.transposed.times(a)
      ),
      ("the product entry by entry", a.timesByEntries(b)),
    ]
    let comparison = Comparison(relation: .approximatelyEqual)
    let found = products.firstIndex { product in
      guard let value = product.value, value.rows == target.rows, value.columns == target.columns
      else { return false }
      let outcome = comparison.compare(SideValue(.init(written: .matrix(value))), stated)
      return outcome == .verified || outcome == .rounding
    }
    guard let found else { return nil }
    let names = [left, right].map { Self.text(of: $0, in: context) }
    words = Self.product(found, of: names) ?? products[found].words
    isTransposed = found == 0
  }

  /// A product by its place among those that are tried, with the names of its matrices; `nil` where they have none.
  private static func product(_ place: Int, of names: [String]) -> String? {
    let (x, y) = (names[0], names[1])
    guard !x.isEmpty, !y.isEmpty else { return nil }
    return switch place {
    case 0: nil
    case 1: "\(y) \(x)"
    case 2: "\(transposed(x)) \(y)"
    case 3: "\(x) \(transposed(y))"
    case 4: "\(y) \(transposed(x))"
    case 5: "\(transposed(y)) \(x)"
    default: "\(x) ⊙ \(y)"
    }
  }

  /// The longest operand that is told as it is written, in characters.
  private static let longestOperand = 12

  private static func text(of operand: Subtree, in context: ChainContext) -> String {
    let text = Wording.line(of: context.text[operand.range])
    return text.count <= longestOperand ? text : ""
  }

  private static func transposed(_ operand: String) -> String {
    operand.contains(" ") ? "(\(operand))^T" : operand + "^T"
  }
}
