import Binding
import MathNotation

/// Gives every link of a chain its outcome.
///
/// It depends on nothing but what the names mean: it needs no note.
struct ChainChecker {
  let symbols: SymbolView
  /// Whether doubts are weighed about links that disagree.
  private(set) var weighsDoubts = true

  init(symbols: SymbolView) { self.symbols = symbols }

  private var judge: LinkJudge { LinkJudge(symbols: symbols) }

  /// Checks a chain, with the definitions that came before it.
  ///
  /// - Complexity: linear in the chain's length, but for the readings of ambiguous notation.
  func check(_ context: ChainContext) -> ChainResult {
    let result = checkAsChosen(context)
    guard let choice = result.verifiedChoice else { return result }
    table.noteLayout(choice)
    guard result.hasWrong else { return result }
    // What a link shows of how names are meant holds for the whole chain.
    let view = symbols.choosing(definition: symbols.definition, names: choice)
    return ChainChecker(symbols: view).checkAsChosen(context)
  }

  /// The links of a chain that are right, with what they come to; of the others only that they are not.
  ///
  /// What may spare those is not looked for, unless it bears on the right ones.
  func rightLinks(of context: ChainContext) -> ChainResult {
    var checker = self
    checker.weighsDoubts = false
    let result = checker.checkAsChosen(context)
    let isDecided = result.links.allSatisfy { link in
      guard let judgement = link?.judgement, judgement.isDoubtful else { return true }
      return judgement.left != nil && judgement.right != nil
    }
    return isDecided && result.verifiedChoice == nil ? result : check(context)
  }

  private var table: SymbolTable { symbols.table }

  /// Checks a chain with the names of the network meant as the view has them.
  private func checkAsChosen(_ context: ChainContext) -> ChainResult {
    let chain = context.chain
    var result = ChainResult(
      symbols: symbols, links: Array(repeating: nil, count: chain.links.count))
    guard !chain.links.isEmpty else { return result }
    let sides = chain.sides.map { evaluate($0, in: context.formula) }
    let definition = DefinitionFinder(context: context, sides: sides, symbols: symbols).find()
    result.definition = definition?.binding
    result.awaitsResult = definition?.binding != nil && !statesMatrix(context)
    let mayState = definition == nil && (mayBeClaiming(context) || statesResult(context))
    let isStatement = mayState || isClaiming(context) || takesLists(context, sides)
    guard isStatement || chain.links.indices.contains(where: context.comparesNumbers) else {
      return result
    }
    let isShifted = chain.links.contains { $0.relation == .shiftLike }
    for (index, link) in chain.links.enumerated() where link.relation != .other {
      if index == 0, definition?.replacesClaim == true { continue }
      if !isStatement, !context.comparesNumbers(index) { continue }
      guard !isShifted else {
        result.links[index] = decide(
          Judgement(outcome: .unread(.relation)), of: index, in: context)
        continue
      }
      var judgement = judge.judgement(
        of: index, in: context, between: sides[index], and: sides[index + 1])
      if judgement.isDoubtful, index > 0 {
        judgement = judgementByEarlierSides(
          judgement, of: index, in: context, between: sides, after: result.links)
      }
      if judgement.isDoubtful {
        judgement = judgementByComputedNumbers(
          judgement, of: index, in: context, after: result.links)
      }
      if judgement.use.leanings.contains(.unshownMeaning),
        index > 0
          && isShown(
            by: result.links[index - 1], behind: sides[index - 1], at: index - 1, in: context)
          || judgement.isDoubtful && !result.links.contains(where: { $0 != nil })
            && statesFirstName(context, sides)
      {
        judgement.use.leanings.remove(.unshownMeaning)
      }
      result.links[index] = decide(judgement, of: index, in: context)
    }
    nameSuspect(of: &result, in: context)
    bridge(&result, in: context, over: sides)
    holdAgainstFirst(&result, in: context, over: sides)
    return result
  }

  /// Whether a chain states anything: an operation, a function, or a quantity that is known.
  func isClaiming(_ context: ChainContext) -> Bool {
    let chain = context.chain
    if chain.modulus != nil { return true }
    if chain.sides.contains(where: { $0.problem != nil || $0.features.isStatement }) { return true }
    if chain.sides.count(where: { $0.features.hasUnit }) > 1 { return true }
    if comparesNumbers(context) { return true }
    return chain.sides.contains { side in
      guard let root = side.root else { return false }
      return context.formula[root].indices.contains { node in
        context.formula.nodes[node].name.map { symbols.isDeclared($0) } ?? false
      }
    }
  }

  /// Whether a chain states a number that a name has if it is the network's.
  private func mayBeClaiming(_ context: ChainContext) -> Bool {
    guard let root = context.chain.sides.first?.root,
      case .symbol(let name) = context.formula.nodes[root].kind
    else { return false }
    return symbols.mayBeOfNetwork(name)
  }

  /// Whether the link before shows what names mean: what agrees with a quantity of the network for sure, or with
  /// other names of it, is meant as the network has it.
  private func isShown(
    by link: LinkResult?, behind side: EvaluatedSide, at index: Int, in context: ChainContext
  ) -> Bool {
    guard let link, link.outcome == .verified else { return false }
    return link.isShownByNames || isOfNetwork(side, at: index, in: context)
  }

  /// Whether a chain states the value that the network has for the name with which it begins, in digits enough to be
  /// no chance: then what stands between is wrong where it comes to something else.
  private func statesFirstName(_ context: ChainContext, _ sides: [EvaluatedSide]) -> Bool {
    guard let root = context.side(0).root, case .symbol = context.formula.nodes[root].kind,
      let first = sides[0].success, context.chain.links.allSatisfy(\.relation.isEquality)
    else { return false }
    return sides.dropFirst().contains { side in
      guard let stated = side.success, stated.statesDigits else { return false }
      return Comparison(relation: .equal).compare(first, stated) == .verified
    }
  }

  /// Whether a side is the network's for sure.
  private func isOfNetwork(
    _ side: EvaluatedSide, at index: Int, in context: ChainContext
  ) -> Bool {
    guard let network = symbols.network, let root = context.chain.sides[index].root,
      !side.use.leanings.contains(.unshownMeaning)
    else { return false }
    return context.symbols(under: root).contains(where: network.knows)
  }

  /// Whether a chain says that two numbers differ, or to which decimals a constant comes.
  private func comparesNumbers(_ context: ChainContext) -> Bool {
    let chain = context.chain
    guard chain.sides.count == 2, let left = chain.sides[0].root, let right = chain.sides[1].root,
      context.formula.statedNumber(at: right) != nil
    else { return false }
    switch chain.links[0].relation {
    case .notEqual: return context.formula.statedNumber(at: left) != nil
    case .approximatelyEqual:
      guard case .symbol(let name) = context.formula.nodes[left].kind else { return false }
      return (name == symbols.names.pi || name == symbols.names.e)
        && symbols.meaning(of: name) == nil
    default: return false
    }
  }

  /// What a side comes to in the usual reading.
  func evaluate(_ side: Side, in formula: ParsedFormula) -> EvaluatedSide {
    SideEvaluator(symbols).evaluate(side, in: formula)
  }

  // MARK: Links

  /// The outcome of a link in the reading that suits it best.
  func judge(
    _ index: Int, _ context: ChainContext, _ left: EvaluatedSide, _ right: EvaluatedSide
  ) -> LinkResult {
    decide(
      judge.judgement(of: index, in: context, between: left, and: right), of: index, in: context)
  }

  /// What a link comes to in the reading that suits it best, whatever stands around it.
  func best(
    _ index: Int, _ context: ChainContext, _ left: EvaluatedSide, _ right: EvaluatedSide
  ) -> Judgement {
    judge.best(of: index, in: context, between: left, and: right)
  }

  /// Whether a link is right in some reading.
  func isVerified(
    _ index: Int, _ context: ChainContext, _ left: EvaluatedSide, _ right: EvaluatedSide
  ) -> Bool {
    best(index, context, left, right).outcome == .verified
  }

  private func decide(
    _ judgement: Judgement, of link: Int, in context: ChainContext
  ) -> LinkResult {
    LinkResult(
      deciding: judgement, of: link, in: context, symbols: symbols, weighsDoubts: weighsDoubts)
  }

  /// Takes an unknown name for a slip, where exactly one declared name makes the whole chain right.
  ///
  /// The links that have it are wrong then. One without an index is no slip, but short for that name.
  private func nameSuspect(of result: inout ChainResult, in context: ChainContext) {
    guard let unknown = result.links.lazy.compactMap({ $0?.unknown }).first else { return }
    let claims = result.links.indices.filter { result.links[$0] != nil }
    guard
      let meant = SuspectSearch(symbols: symbols).name(
        instead: unknown, claims: claims, in: context)
    else { return }
    let isShort = symbols.names.isShort(unknown, for: meant)
    if !isShort { result.suspect = (unknown, meant) }
    for link in claims {
      guard var judgement = result.links[link]?.judgement, judgement.unknown != nil else {
        continue
      }
      (judgement.outcome, judgement.ground) = (isShort ? .verified : .wrong, .suspect)
      result.links[link] = decide(judgement, of: link, in: context)
    }
  }
}

extension NameTable {
  /// Whether a name is another one without its indices, or a derivative of or by such a one.
  fileprivate func isShort(_ name: Name, for other: Name) -> Bool {
    if let (of, by) = derivative(name), let (otherOf, otherBy) = derivative(other) {
      return of == otherOf ? isShort(by, for: otherBy) : by == otherBy && isShort(of, for: otherOf)
    }
    let (parts, others) = (parts(name), parts(other))
    return parts.indices.isEmpty && !others.indices.isEmpty
      && parts.head == others.head && parts.marks == others.marks
  }
}
