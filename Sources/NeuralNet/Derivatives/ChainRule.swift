/// A derivative as a sum of products of other derivatives, each with its equation and value.
package struct ChainRule: Hashable, Sendable {
  /// One factor, itself a derivative.
  package struct Factor: Hashable, Sendable {
    package let quantity: Quantity
    package let rule: Rule
    /// Of a local derivative its formula; of another one its own sum of products.
    package let equation: Term
    package let value: Double
  }

  /// The derivatives along one path, from A towards B.
  package struct Product: Hashable, Sendable {
    package let factors: [Factor]

    package var value: Double { factors.reduce(1) { $0 * $1.value } }
  }

  package let quantity: Quantity
  /// The summands: none where A does not depend on B, one without factors where A is B.
  package let products: [Product]
  /// The derivative itself, which is not summed up from the products and so suffers no
  /// infinities on the way.
  package let value: Double
}

extension Derivation {
  /// ∂A/∂B by the chain rule; nil if the network does not have either quantity.
  ///
  /// A derivative that is local is one product of one factor.
  package func gradient(of a: Quantity, by b: Quantity) -> ChainRule? {
    guard let of = nodes.place(of: a), let by = nodes.place(of: b) else { return nil }
    let node = Node.derivative(of: of, by: by)
    var found = NodeValues(values)
    guard let value = found.value(of: node, 0) else { return nil }
    let paths: [ArraySlice<Node>]
    switch expander.expansion(of: of, by: by) {
    case .identity: paths = [[]]
    case .independence: paths = []
    case .local: paths = [[node]]
    case .paths(let several): paths = (0..<several.count).map { several[$0] }
    }
    let products = paths.map { path in
      ChainRule.Product(factors: path.compactMap { factor($0, &found) })
    }
    return ChainRule(quantity: nodes.quantity(node), products: products, value: value)
  }

  private func factor(_ node: Node, _ values: inout NodeValues) -> ChainRule.Factor? {
    (origin(of: node, &values)?.step).map { step in
      ChainRule.Factor(
        quantity: step.quantity, rule: step.rule, equation: step.equation, value: step.value)
    }
  }

  /// ∂A/∂B as a sum over all paths, with local derivatives as the only factors.
  ///
  /// - Returns: nil if the network does not have either quantity, or if there are more than
  ///   `limit` paths: their number can grow exponentially with the layers.
  package func expandedGradient(
    of a: Quantity, by b: Quantity, limit: Int = 1000
  ) -> ChainRule? {
    guard let rule = gradient(of: a, by: b) else { return nil }
    var open = rule.products.reversed().map { $0.factors }
    var products: [ChainRule.Product] = []
    while let factors = open.popLast() {
      guard products.count + open.count < limit else { return nil }
      guard let position = factors.firstIndex(where: \.rule.isComposite),
        case .derivative(let of, let by) = factors[position].quantity.kind,
        let inner = gradient(of: of, by: by)
      else {
        products.append(ChainRule.Product(factors: factors))
        continue
      }
      for product in inner.products.reversed() {
        var expanded = factors
        expanded.replaceSubrange(position...position, with: product.factors)
        open.append(expanded)
      }
    }
    return ChainRule(quantity: rule.quantity, products: products, value: rule.value)
  }
}

extension Rule {
  /// Whether a derivative with this rule is made of other derivatives.
  package var isComposite: Bool { self == .chainRule || self == .sumOverPaths }
}
