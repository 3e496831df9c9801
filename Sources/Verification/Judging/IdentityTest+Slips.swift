import Binding
import MathNotation
import Platform

/// Identities with one slip in them: `(a - b)^2 = a^2 - 2ab - b^2`.
extension IdentityTest {
  /// Another token in the place of one, with which an identity holds.
  struct Repair {
    /// What becomes of the token.
    enum Change: Equatable {
      /// Another operator.
      case kind(MathNode.Kind)
      /// Another coefficient or exponent.
      case number(Int)
      /// A name, or a power, needs a coefficient before it.
      case factor(Int)
      /// A name needs an exponent behind it.
      case exponent(Int)
    }

    var node: Int
    var change: Change
  }

  /// The largest sides that are tried, in nodes.
  private static let mostNodes = 60
  /// The largest coefficient or exponent that is looked for.
  private static let largestNumber = 100
  /// At how many points a number has to be the one that is needed.
  private static let points = 4

  /// Whether a link that does not hold is an identity but for one token, rather than an equation to
  /// solve or a law.
  func isNearIdentity(_ index: Int, in context: ChainContext, _ names: Set<Name>) -> Bool {
    !repairs(of: index, in: context, names).isEmpty
  }

  /// The single tokens that make a link hold everywhere.
  ///
  /// Both sides have the same names, two at least, and something is expanded: then a token that makes it
  /// hold is no chance.
  ///
  /// - Parameters:
  ///   - index: the index of the link.
  ///   - context: its chain.
  ///   - names: the letters that mean nothing else.
  /// - Returns: all of them; none of a link that is no identity.
  func repairs(of index: Int, in context: ChainContext, _ names: Set<Name>) -> [Repair] {
    let chain = context.chain
    guard names.count > 1, let left = chain.sides[index].root,
      let right = chain.sides[index + 1].root, chain.links[index].relation == .equal
    else { return [] }
    let nodes = [left, right].flatMap { context.formula[$0].indices }
    guard nodes.count <= Self.mostNodes,
      names.isSubset(of: context.symbols(under: left)),
      names.isSubset(of: context.symbols(under: right)),
      [left, right].contains(where: { isExpandable($0, in: context) })
    else { return [] }
    var found: [Repair] = []
    for node in nodes {
      for kind in otherKinds(context.formula.nodes[node].kind)
      where holds(index, of: context, changing: node, to: kind) {
        found.append(Repair(node: node, change: .kind(kind)))
      }
    }
    return found + numbers(under: left, toward: right, in: context, names)
      + numbers(under: right, toward: left, in: context, names)
  }

  private func holds(
    _ index: Int, of context: ChainContext, changing node: Int, to kind: MathNode.Kind
  ) -> Bool {
    var formula = context.formula
    formula.nodes[node].kind = kind
    let edited = ChainContext(shared: context.shared.replacing(formula), index: context.index)
    let sides = edited.chain.sides
    guard let left = sides[index].root, let right = sides[index + 1].root else { return false }
    return !isAlike(left, right, in: formula)
      && test(index, of: edited, convicting: false)?.outcome == .verified
  }

  // MARK: Numbers

  /// The numbers, and what is missing of them, that are needed in one side wherever the names are.
  private func numbers(
    under root: Int, toward other: Int, in context: ChainContext, _ names: Set<Name>
  ) -> [Repair] {
    let ordered = names.sorted { $0.id < $1.id }
    var changes: [Int: Repair.Change?] = [:]
    for sample in 0..<Self.points {
      let point = point(sample, ordered, whole: []).mapValues { Approximation(abs($0.value)) }
      let evaluator = SideEvaluator(symbols, trying: point)
      guard let target = evaluator.evaluate(at: other, in: context.formula).success?.best else {
        return []
      }
      var side = evaluator.evaluator(at: root, in: context.formula)
      guard (try? side.record(at: root)) != nil else { return [] }
      var needed: [Int: Repair.Change?] = [:]
      for need in side.neededValues(at: root, for: target) {
        guard let change = change(to: need, of: side.nodeValues[need.node], in: context) else {
          continue
        }
        needed[need.node] = .some(change)
      }
      changes = sample == 0 ? needed : changes.filter { needed[$0.key] == $0.value }
      if changes.isEmpty { return [] }
    }
    return changes.compactMap { node, change in
      change.map { Repair(node: node, change: $0) }
    }.sorted { $0.node < $1.node }
  }

  /// What a token would have to be for a need at one point; `nil` where no small whole number is it.
  private func change(
    to need: NeededValue, of value: Double, in context: ChainContext
  ) -> Repair.Change? {
    func whole(_ number: Double) -> Int? {
      let nearest = number.rounded()
      guard abs(number - nearest) <= 1e-9 * max(1, abs(nearest)), nearest >= 2,
        nearest <= Double(Self.largestNumber)
      else { return nil }
      return Int(saturating: nearest)
    }
    switch context.formula.nodes[need.node].kind {
    case .number: return whole(need.value).map { .number($0) }
    case .power: return whole(need.value / value).map { .factor($0) }
    case .symbol:
      if let factor = whole(need.value / value) { return .factor(factor) }
      guard value > 0, value != 1, need.value > 0 else { return nil }
      return whole(log(need.value) / log(value)).map { .exponent($0) }
    default: return nil
    }
  }

  // MARK: Operators

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
