import MathNotation

/// `(4 \times 3)(3 \times 1) = (4 \times 1)`: products of pairs in brackets are shapes of matrices.
struct MatrixShapes: Doubt {
  let id = "matrix-shapes"
  let reason = UnreadReason.shapesAlone
  let condition = """
    Both sides are made of products of two whole numbers in brackets with a cross between them, three or \
    more of them.
    """
  let example = #"$(4 \times 3)(3 \times 1) = (4 \times 1)$"#

  func holds(for link: DoubtedLink) -> Bool {
    var pairs = 0
    for side in link.sides {
      for index in side.indices {
        let node = link.context.formula[index]
        switch node.kind {
        case .number: continue
        case .multiply(let sign):
          let opening = link.context.text[node.range].first
          let isBracketed = opening == UInt8(ascii: "(") || opening == UInt8(ascii: "[")
          let isPair = node.indices.count == 3
          if sign == .cross, isPair, isBracketed { pairs += 1 } else if isPair { return false }
        default: return false
        }
      }
    }
    return pairs > 2 && link.literals.count == 2 * pairs && link.isOfIntegers
  }
}
