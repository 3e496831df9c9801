import MathNotation

/// Identities with one slip in them: `(a - b)^2 = a^2 - 2ab - b^2`.
extension IdentityTest {
  /// The largest sides that are tried, in nodes.
  private static let mostNodes = 60

  /// Whether a link that does not hold is an identity but for one sign, rather than an equation to
  /// solve or a law.
  ///
  /// Both sides have the same names, two at least, and something is expanded: then another sign that
  /// makes it hold everywhere is no chance.
  func isNearIdentity(_ index: Int, in context: ChainContext, _ names: Set<Name>) -> Bool {
    let chain = context.chain
    guard names.count > 1, let left = chain.sides[index].root,
      let right = chain.sides[index + 1].root, chain.links[index].relation == .equal
    else { return false }
    let nodes = [left, right].flatMap { context.formula[$0].indices }
    guard nodes.count <= Self.mostNodes,
      names.isSubset(of: context.symbols(under: left)),
      names.isSubset(of: context.symbols(under: right)),
      [left, right].contains(where: { isExpandable($0, in: context) })
    else { return false }
    return nodes.contains { node in
      otherKinds(context.formula.nodes[node].kind).contains { kind in
        var formula = context.formula
        formula.nodes[node].kind = kind
        let edited = ChainContext(shared: context.shared.replacing(formula), index: context.index)
        return !isAlike(left, right, in: formula) && holds(index, of: edited)
      }
    }
  }

  private func holds(_ index: Int, of context: ChainContext) -> Bool {
    test(index, of: context, convicting: false)?.outcome == .verified
  }

  /// What an operator may have been meant to be.
  private func otherKinds(_ kind: MathNode.Kind) -> [MathNode.Kind] {
    switch kind {
    case .add: [.subtract, .multiply(.dot)]
    case .subtract: [.add]
    case .multiply(.dot), .multiply(.cross): [.add]
    default: []
    }
  }

  /// Whether something stands in a side that an identity works out: a product, a quotient, a power or a
  /// function of a sum or a product.
  private func isExpandable(_ root: Int, in context: ChainContext) -> Bool {
    context.formula[root].indices.contains { node in
      let subtree = context.formula[node]
      switch subtree.kind {
      case .multiply, .divide, .power: return subtree.operands.contains { isSum($0.kind) }
      case .call, .logarithm:
        return subtree.right.map { isSum($0.kind) || isProduct($0.kind) } ?? false
      default: return false
      }
    }
  }

  private func isSum(_ kind: MathNode.Kind) -> Bool { kind == .add || kind == .subtract }

  private func isProduct(_ kind: MathNode.Kind) -> Bool {
    switch kind {
    case .multiply, .divide, .power: true
    default: false
    }
  }

  /// Whether both sides are built of the same nodes, so that what they say is nothing.
  private func isAlike(_ left: Int, _ right: Int, in formula: ParsedFormula) -> Bool {
    let (a, b) = (formula[left].indices, formula[right].indices)
    return a.count == b.count
      && zip(a, b).allSatisfy { formula.nodes[$0].kind == formula.nodes[$1].kind }
  }
}
