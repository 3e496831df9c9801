import Binding
import MathNotation

/// Chains go on over a side that cannot be read: what stands before it and behind it is equal.
extension ChainChecker {
  /// Judges the sides around unread ones against each other, for the link in front of the later one.
  func bridge(
    _ result: inout ChainResult, in context: ChainContext, over sides: [EvaluatedSide]
  ) {
    guard sides.count > 2, result.suspect == nil, context.chain.modulus == nil else { return }
    var last: Int?
    for index in sides.indices where sides[index].success != nil {
      defer { last = index }
      guard let before = last, index - before > 1, isBridge(result, before, index),
        context.chain.links[before..<index].allSatisfy(\.relation.isEqualOrNearly),
        before > 0 || !isDefined(context)
      else { continue }
      let isLoose = context.chain.links[before..<index].contains {
        $0.relation == .approximatelyEqual
      }
      let bridged = context.leavingOut(
        before + 1..<index, joining: isLoose ? .approximatelyEqual : .equal)
      let judgement = LinkJudge(symbols: symbols).judgement(
        of: before, in: bridged, between: sides[before], and: sides[index])
      if case .unread = judgement.outcome { continue }
      result.links[index - 1] = LinkResult(
        deciding: judgement, of: before, in: bridged, symbols: symbols, weighsDoubts: weighsDoubts)
    }
  }

  /// Judges numbers that only a definition further up keeps from being wrong against the name that the chain
  /// begins with: what that is known to be does not lean on the definition.
  func holdAgainstFirst(
    _ result: inout ChainResult, in context: ChainContext, over sides: [EvaluatedSide]
  ) {
    guard sides.count > 2, result.suspect == nil, context.chain.modulus == nil,
      !isDefined(context)
    else { return }
    for link in sides.indices.dropLast().dropFirst() {
      guard result.links[link - 1]?.outcome == .verified else { return }
      guard result.links[link]?.outcome == .unread(.definitionFurtherUp),
        context.chain.links[...link].allSatisfy(\.relation.isEqualOrNearly)
      else { continue }
      let bridged = context.leavingOut(
        1..<link + 1, joining: context.chain.links[link].relation)
      let judgement = LinkJudge(symbols: symbols).judgement(
        of: 0, in: bridged, between: sides[0], and: sides[link + 1])
      let decided = LinkResult(
        deciding: judgement, of: 0, in: bridged, symbols: symbols, weighsDoubts: weighsDoubts)
      if decided.outcome == .wrong { result.links[link] = decided }
    }
  }

  /// Whether all links between two sides were left unread for what stands between these.
  private func isBridge(_ result: ChainResult, _ start: Int, _ end: Int) -> Bool {
    (start..<end).allSatisfy { link in
      guard case .unread? = result.links[link]?.outcome else { return false }
      return result.links[link]?.left == nil || result.links[link]?.right == nil
    }
  }

  /// Whether a chain begins with a name that it may define anew.
  private func isDefined(_ context: ChainContext) -> Bool {
    guard let root = context.chain.sides[0].root else { return false }
    switch context.formula.nodes[root].kind {
    case .symbol(let name): return !symbols.isDeclared(name)
    case .apply: return true
    default: return false
    }
  }
}

extension ChainContext {
  /// The chain without some sides, of equal ones.
  ///
  /// - Parameters:
  ///   - sides: the sides, neither the first nor the last among them.
  ///   - relation: what is said of those around them.
  /// - Returns: the chain with one link in the place of those of the sides.
  func leavingOut(_ sides: Range<Int>, joining relation: Relation) -> ChainContext {
    guard !sides.isEmpty else { return self }
    var formula = self.formula
    formula.chains[index].sides.removeSubrange(sides)
    formula.chains[index].links.removeSubrange(sides.lowerBound - 1..<sides.upperBound - 1)
    formula.chains[index].links[sides.lowerBound - 1].relation = relation
    var context = ChainContext(shared: shared.replacing(formula), index: index)
    context.bridge = Bridge(whole: shared, omitted: sides, relation: relation)
    return context
  }

  /// What a chain without some sides was made of.
  struct Bridge {
    /// The formula with all sides.
    let whole: FormulaContext
    /// The sides that are left out.
    let omitted: Range<Int>
    /// What is said of the sides around them.
    let relation: Relation
  }
}
