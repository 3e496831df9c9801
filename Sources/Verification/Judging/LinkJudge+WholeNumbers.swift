import Binding
import MathNotation

extension LinkJudge {
  /// From here on the tolerance of doubles, a part in 10¹¹, is more than the last digit of a whole number.
  static let largestExact = 1e10

  /// What a link of whole numbers comes to that are too large for doubles: exactly.
  ///
  /// - Parameters:
  ///   - link: the index of the link.
  ///   - context: the chain.
  /// - Returns: the outcome with the values of both sides; `nil` where a side is made of anything else, or
  ///   the link does not ask for the last digits.
  func wholeNumbers(
    of link: Int, in context: ChainContext
  ) -> (outcome: Outcome, left: WholeNumber, right: WholeNumber)? {
    let relation = context.chain.links[link].relation
    guard context.chain.modulus == nil, !context.features(of: link).contains(.unit),
      let left = exactValue(of: link, in: context),
      let right = exactValue(of: link + 1, in: context)
    else { return nil }
    let isRight: Bool
    switch relation {
    case .equal, .defined: isRight = left == right
    // How near is near enough, doubles tell.
    case .approximatelyEqual, .equivalent:
      guard left == right else { return nil }
      isRight = true
    case .notEqual:
      guard left != right else { return nil }
      isRight = true
    case .less: isRight = left < right
    case .lessOrEqual: isRight = left <= right
    case .greater: isRight = left > right
    case .greaterOrEqual: isRight = left >= right
    case .shiftLike, .other: return nil
    }
    if isRight { return (.verified, left, right) }
    let isRounded =
      relation == .equal
      && (isRounding(of: left, to: right, at: link + 1, in: context)
        || isRounding(of: right, to: left, at: link, in: context))
    return (isRounded ? .rounding : .wrong, left, right)
  }

  private func exactValue(of side: Int, in context: ChainContext) -> WholeNumber? {
    guard let root = context.side(side).root else { return nil }
    // In 18 \cdot 10^{18} the noughts claim nothing.
    if let number = context.formula.statedNumber(at: root), number.scale != 1 { return nil }
    var evaluator = WholeNumberEvaluator(context.formula, text: context.text) { name in
      guard case .value(.scalar(let number))? = symbols.meaning(of: name) else { return nil }
      return number.radius == 0 ? number.value : nil
    }
    return evaluator.value(at: root)
  }

  /// How many digits programs print of a number that they hold as a double.
  private static let printedDigits = 15

  /// Whether a number that is written out is another one with noughts for the digits that a double does not
  /// hold: `2^{64} = 18446744073709552000`.
  private func isRounding(
    of value: WholeNumber, to number: WholeNumber, at side: Int, in context: ChainContext
  ) -> Bool {
    guard let root = context.side(side).root, context.formula.statedNumber(at: root) != nil else {
      return false
    }
    let digits = number.description
    let noughts = digits.reversed().prefix { $0 == "0" }.count
    guard noughts > 1, digits.count - noughts >= Self.printedDigits,
      let unit = WholeNumber(10).power(WholeNumber(noughts))
    else { return false }
    return (value - number).magnitude * WholeNumber(2) <= unit
  }
}
