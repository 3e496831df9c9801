import MathNotation

extension ChainContext {
  /// The chain as a reading has it; `nil` where the text does not have it so.
  func read(as reading: Reading, names: NameTable) -> ChainContext? {
    if let bridge, reading.parsing != nil {
      return ChainContext(shared: bridge.whole, index: index).read(as: reading, names: names)?
        .leavingOut(bridge.omitted, joining: bridge.relation)
    }
    if let parsing = reading.parsing {
      let shared = shared.read(names: names, options: parsing)
      guard shared.formula.chains.count == formula.chains.count,
        shared.formula.chains[index].sides.count == chain.sides.count
      else { return nil }
      return ChainContext(shared: shared, index: index)
    }
    guard reading.isBinary else { return self }
    return shared.binaryFormula().map { ChainContext(text: text, formula: $0, index: index) }
  }
}
