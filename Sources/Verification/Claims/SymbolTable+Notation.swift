import Binding
import MathNotation

extension SymbolTable {
  /// Remembers what a chain shows, whose links hold, of how its note writes numbers and units.
  func noteNotation(of result: ChainResult, in context: ChainContext) {
    for (index, link) in result.links.enumerated() {
      guard let link, link.outcome == .verified else { continue }
      if !showsDecimalCommas, context.features(of: index).contains(.ambiguousComma),
        context.hasDecimalComma(index)
      {
        noteDecimalComma()
      }
      guard link.judgement.reading == .letterUnits,
        let read = context.read(as: .letterUnits, names: names)
      else { continue }
      for root in [index, index + 1].compactMap({ read.side($0).root }) {
        for unit in read.units(under: read.formula[root]) { noteUnit(unit) }
      }
    }
  }
}
