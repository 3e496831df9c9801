import Binding
import MathNotation

/// Finds the declared name that was meant where a chain has one unknown symbol of its family.
///
/// An unknown symbol makes a claim wrong only where it has the head of declared names, the rest
/// of the chain is known, and exactly one name of that family makes every claim right.
struct SuspectSearch {
  let symbols: SymbolView

  func apply(to result: inout ChainResult, _ context: ChainContext) {
    guard let network = symbols.network,
      let unknown = result.links.lazy.compactMap({ $0?.unknown }).first,
      let meant = meant(instead: unknown, result, context, network)
    else { return }
    result.suspect = (unknown, meant)
    for (index, link) in result.links.enumerated() where link?.unknown != nil {
      result.links[index]?.outcome = .wrong
    }
  }

  private func meant(
    instead unknown: Name, _ result: ChainResult, _ context: ChainContext, _ network: NetworkSymbols
  ) -> Name? {
    let family = candidates(for: unknown, network)
    guard !family.isEmpty, family.count <= 64 else { return nil }
    var fitting: [Name] = []
    for candidate in family where makesAllRight(candidate, unknown, result, context) {
      fitting.append(candidate)
      if fitting.count > 1 { return nil }
    }
    return fitting.first
  }

  /// The names of the family; of a derivative, those with one unknown part replaced.
  private func candidates(for unknown: Name, _ network: NetworkSymbols) -> [Name] {
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

  private func makesAllRight(
    _ candidate: Name, _ unknown: Name, _ result: ChainResult, _ context: ChainContext
  ) -> Bool {
    guard case .value(.scalar(let value))? = symbols.meaning(of: candidate) else { return false }
    let evaluator = SideEvaluator(symbols, trying: [unknown: value])
    var values: [SideValue] = []
    for side in context.chain.sides {
      guard let value = evaluator.evaluate(side, in: context.formula).success else { return false }
      values.append(value)
    }
    return result.links.indices.allSatisfy { index in
      guard result.links[index] != nil else { return true }
      let comparison = Comparison(relation: context.chain.links[index].relation)
      let outcome = comparison.compare(values[index], values[index + 1])
      return outcome == .verified || outcome == .rounding
    }
  }
}
