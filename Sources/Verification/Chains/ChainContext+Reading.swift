import MathNotation

extension ChainContext {
  /// The chain as a reading has it; `nil` where the text does not have it so.
  func read(as reading: Reading, names: NameTable) -> ChainContext? {
    if let bridge, reading.parsing != nil {
      return ChainContext(shared: bridge.whole, index: index).read(as: reading, names: names)?
        .leavingOut(bridge.omitted, joining: bridge.relation)
    }
    if let parsing = reading.parsing {
      let formula = shared.formula(names: names, options: parsing)
      guard formula.chains.count == self.formula.chains.count,
        formula.chains[index].sides.count == chain.sides.count
      else { return nil }
      return ChainContext(text: text, formula: formula, index: index)
    }
    guard reading.isBinary else { return self }
    return shared.binaryFormula().map { ChainContext(text: text, formula: $0, index: index) }
  }
}
