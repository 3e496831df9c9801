import Binding
import MathNotation

extension Wording {
  /// What is to be said of a link whose shapes do not go together.
  func shapes(of link: Int, _ result: LinkResult) -> ClaimMessage {
    if let left = result.left, let right = result.right {
      return ClaimMessage(
        "\(text(of: link)) is \(shape(left.written)), but \(text(of: link + 1)) is "
          + shape(right.written))
    }
    for root in [link, link + 1].compactMap({ context.side($0).root }) {
      for node in context.formula[root].indices {
        if let message = clash(at: context.formula[node]) { return ClaimMessage(message) }
      }
    }
    return ClaimMessage("the shapes of the matrices do not go together")
  }

  /// What is wrong with the operands of a node that have a value while it has none.
  private func clash(at node: Subtree) -> String? {
    guard let left = node.left.flatMap(value), let right = node.right.flatMap(value),
      value(of: node) == nil
    else { return nil }
    let shapes = "\(shape(left)) and \(shape(right))"
    return switch node.kind {
    case .multiply(.elementwise), .multiply(.circle):
      "\(shapes) cannot be multiplied entry by entry"
    case .multiply: "\(shapes) cannot be multiplied"
    case .subtract: "\(shapes) cannot be subtracted"
    default: "\(shapes) cannot be added"
    }
  }

  private func value(of node: Subtree) -> MathValue? {
    SideEvaluator(symbols).evaluate(at: node.root, in: context.formula).success?.written
  }

  /// The shape of a value: `2 × 3`.
  private func shape(_ value: MathValue) -> String {
    switch value {
    case .scalar: "a number"
    case .matrix(let matrix): "\(matrix.rows) × \(matrix.columns)"
    }
  }
}

extension Wording {
  /// The product that the matrix on one side of a link is instead of the one on the other side.
  func otherProduct(at link: Int, _ result: LinkResult) -> OtherProduct? {
    guard let left = context.side(link).root, let right = context.side(link + 1).root,
      let a = result.left, let b = result.right
    else { return nil }
    return OtherProduct(insteadOf: left, statedAs: b, in: context, symbols)
      ?? OtherProduct(insteadOf: right, statedAs: a, in: context, symbols)
  }
}
