import Binding
import MathNotation
import SourceText

/// A number that stands alone on a side of a chain, or as an entry of a list there, behind what it is the result
/// of.
struct StatedResult {
  /// The index of the side.
  private let side: Int
  /// The index of the entry, where the side is a list.
  private let entry: Int?
  private let number: StatedNumber
  private let place: Int

  /// Finds the number at a place; `nil` where no result begins there.
  ///
  /// - Parameters:
  ///   - place: the place, in bytes of the note.
  ///   - context: the chain.
  ///   - text: the text of its formula.
  init?(at place: Int, in context: ChainContext, of text: SlicedText) {
    let formula = context.formula
    func isThere(_ number: StatedNumber) -> Bool {
      text.noteOffset(formula.nodes[number.node].mark.lowerBound) == place
    }
    for side in context.chain.sides.indices.dropFirst()
    where context.chain.links[side - 1].relation.isEquality {
      guard let root = context.side(side).root else { continue }
      if let number = formula.statedNumber(at: root) {
        guard isThere(number) else { continue }
        (self.side, entry, self.number, self.place) = (side, nil, number, place)
        return
      }
      for (entry, number) in formula.statedEntries(at: root).enumerated() {
        guard let number, isThere(number) else { continue }
        (self.side, self.entry, self.number, self.place) = (side, entry, number, place)
        return
      }
    }
    return nil
  }

  /// What the number was rounded from, as far as its chain agrees with it.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - above: what stands above that.
  ///   - symbols: what names mean.
  /// - Returns: `nil` where the chain does not come to the number.
  func computed(
    in context: ChainContext, above: NumbersAbove, symbols: SymbolView
  ) -> ComputedNumber? {
    let evaluator = SideEvaluator(symbols, above: above)
    var (values, isResult) = ([Double](), false)
    let isOfNetwork = symbols.network != nil
    func isExact(_ found: Double) -> Bool {
      abs(found - number.literal.value) <= 1e-11 * number.literal.value
    }
    func take(_ side: SideValue, isRounded: Bool = false) {
      let found = (side.full + [side.written]).compactMap(worth)
      let shown = found.filter { isExact($0) || number.literal.isRounded(from: $0) }
      if !shown.isEmpty { isResult = true }
      // What is right for rounded operands stands for what a network makes of these in full, whatever its digits.
      let isRight =
        isOfNetwork && (isRounded || worth(of: side.written).map(shown.contains) == true)
      for value in shown + (isRight ? found : [])
      where !isExact(value) && !values.contains(where: { abs($0 - value) <= 1e-12 * abs(value) }) {
        values.append(value)
      }
    }
    let sides = (
      evaluator.evaluate(context.chain.sides[side - 1], in: context.formula),
      evaluator.evaluate(context.chain.sides[side], in: context.formula)
    )
    let judgement = LinkJudge(symbols: symbols).best(
      of: side - 1, in: context, between: sides.0, and: sides.1)
    if let left = judgement.left {
      if judgement.outcome == .verified { take(left) }
      if judgement.outcome == .rounding, isOfNetwork {
        isResult = true
        take(left, isRounded: true)
      }
    }
    for earlier in (0..<(side - 1)).reversed() {
      guard context.chain.links[earlier].relation.isEquality else { break }
      let value = evaluator.evaluate(context.chain.sides[earlier], in: context.formula)
      if let value = value.success, value.stated == nil { take(value) }
    }
    guard isResult else { return nil }
    let wording = Wording(symbols: symbols, context: context)
    return ComputedNumber(values: values, expression: wording.text(of: side - 1), place: place)
  }

  /// What the digits of the number should say for it to be a value.
  private func worth(of value: MathValue) -> Double? {
    let (scale, sign) = (number.scale, number.isNegative ? -1.0 : 1)
    switch (value, entry) {
    case (.scalar(let value), nil): return sign * value.value / scale
    case (.matrix(let matrix), let entry?) where matrix.entries.indices.contains(entry):
      return sign * matrix.entries[entry].value / scale
    default: return nil
    }
  }
}
