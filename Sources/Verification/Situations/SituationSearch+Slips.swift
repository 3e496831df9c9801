import Binding

extension SituationSearch {
  /// How many chains above one a slip is looked for whose result is gone on with.
  private static let slipReach = 16

  /// Whether what a situation leaves out stands in an equation, there or above, whose result it would explain: what is put in
  /// there counts, and the result is a slip.
  func isOfSlip(_ situation: Situation, instead base: Situation, upTo index: Int) -> Bool {
    let above = evidence.chains[max(0, index - Self.slipReach)...index]
    let left = Set(situation.restated.map(\.quantity))
    return above.contains { chain in
      chain.operands.contains { figure in
        declared.declared.quantity(figure.name).map(left.contains) == true
          && base.symbols.value(figure.name).map(figure.states) == true
      }
        && above.contains { result in
          result.position == chain.position && !result.hasResult(of: base, symbols)
            && result.hasResult(of: situation, symbols)
        }
    }
  }
}
