import Binding
import MathNotation

/// The matrix that is stated for a product is the transposed one: its author may have rows stand for columns.
struct TransposedProduct: Doubt {
  let id = "transposed-product"
  let reason = UnreadReason.transposedProduct
  let condition = """
    A side is a product of two matrices, and the other one the transposed product.
    """
  let example = #"""
    $\begin{bmatrix} 1 & 2 \\ 0 & 1 \end{bmatrix} \begin{bmatrix} 1 & 0 \\ 3 & 1 \end{bmatrix} = \begin{bmatrix} 7 & 3 \\ 2 & 1 \end{bmatrix}$
    """#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    guard link.sides.count == 2, case .matrix? = link.judgement.left?.written,
      let left = link.judgement.left, let right = link.judgement.right
    else { return false }
    return [(link.sides[0], right), (link.sides[1], left)].contains { side, stated in
      OtherProduct(
        insteadOf: side.root, statedAs: stated, in: link.context, link.symbols)?.isTransposed
        == true
    }
  }
}
