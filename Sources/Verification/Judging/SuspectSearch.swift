import Binding
import MathNotation

/// Finds the declared name that was meant where a chain has one unknown symbol of its family.
///
/// An unknown symbol makes a claim wrong only where it has the head of declared names, the rest
/// of the chain is known, and exactly one name of that family makes every claim right.
struct SuspectSearch {
  let symbols: SymbolView

  /// The name that was meant.
  ///
  /// - Parameters:
  ///   - unknown: the name that nobody knows.
  ///   - claims: the links that make a claim.
  ///   - context: the chain.
  /// - Returns: `nil` where no name fits, or several do.
  func name(instead unknown: Name, claims: [Int], in context: ChainContext) -> Name? {
    guard let network = symbols.network else { return nil }
    let family = candidates(for: unknown, in: network)
    guard !family.isEmpty, family.count <= 64 else { return nil }
    // What has no names comes to the same for every candidate.
    let values = context.chain.sides.map { side -> SideValue? in
      guard let root = side.root, context.symbols(under: root).isEmpty else { return nil }
      return SideEvaluator(symbols).evaluate(side, in: context.formula).success
    }
    var fitting: [Name] = []
    for candidate in family
    where makesRight(claims, of: context, replacing: unknown, by: candidate, values) {
      fitting.append(candidate)
      if fitting.count > 1 { return nil }
    }
    return fitting.first
  }

  /// The names of the family; of a derivative, those with one unknown part replaced.
  private func candidates(for unknown: Name, in network: NetworkSymbols) -> [Name] {
    let names = symbols.names
    if let (numerator, denominator) = names.derivative(unknown) {
      if network.quantity(numerator) == nil, network.quantity(denominator) != nil {
        return network.family(of: names.parts(numerator).head).map {
          names.derivative(of: $0, by: denominator)
        }
      }
      guard network.quantity(numerator) != nil, network.quantity(denominator) == nil else {
        return []
      }
      return network.family(of: names.parts(denominator).head).map {
        names.derivative(of: numerator, by: $0)
      }
    }
    return network.family(of: names.parts(unknown).head)
  }

  /// Whether a chain's claims are all right with the value of one name for another one, where some sides are known.
  private func makesRight(
    _ claims: [Int], of context: ChainContext, replacing unknown: Name, by candidate: Name,
    _ known: [SideValue?]
  ) -> Bool {
    guard case .value(.scalar(let value))? = symbols.meaning(of: candidate) else { return false }
    let evaluator = SideEvaluator(symbols, trying: [unknown: value])
    var values: [SideValue] = []
    for (side, known) in zip(context.chain.sides, known) {
      guard let value = known ?? evaluator.evaluate(side, in: context.formula).success else {
        return false
      }
      values.append(value)
    }
    return claims.allSatisfy { index in
      let comparison = Comparison(relation: context.chain.links[index].relation)
      let outcome = comparison.compare(values[index], values[index + 1])
      return outcome == .verified || outcome == .rounding
    }
  }
}
