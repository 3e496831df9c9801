import Binding
import MathNotation

extension LinkJudge {
  /// A judgement with what double precision and rounded terms may do to the values.
  func allowing(
    for judgement: Judgement, of link: Int, in context: ChainContext
  ) -> Judgement {
    guard judgement.isDoubtful,
      judgement.unknown == nil, judgement.left != nil
    else { return judgement }
    switch judgement.ground {
    case .terms, .wholeNumbers: return judgement
    default: break
    }
    var result = judgement
    if isLostInCancellation(judgement, of: link, in: context) {
      (result.outcome, result.ground) = (.verified, .cancellation)
    } else if isRightInMultiples(judgement, of: link, in: context) {
      (result.outcome, result.ground) = (.verified, .multiple)
    } else if isRightForDigits(judgement, of: link, in: context) {
      (result.outcome, result.ground) = (.verified, .digits)
    } else if isRightForFractions(judgement, of: link, in: context) {
      (result.outcome, result.ground) = (.verified, .fractions)
    } else if judgement.outcome == .wrong, isSumOfRounded(judgement, of: link, in: context) {
      (result.outcome, result.ground) = (.rounding, .roundedTerms)
    } else if judgement.outcome == .wrong, isOfRoundedNames(judgement, of: link, in: context) {
      (result.outcome, result.ground) = (.rounding, .roundedTerms)
    } else if judgement.outcome == .wrong, isRoundedInNetwork(judgement, of: link, in: context) {
      result.outcome = .rounding
    }
    return result
  }

  /// Whether a number is right with the multiple that stands behind it: `2 \cdot 1024^2 = 2.1$M`.
  private func isRightInMultiples(
    _ judgement: Judgement, of link: Int, in context: ChainContext
  ) -> Bool {
    guard let left = judgement.left, let right = judgement.right, right.stated != nil,
      context.chain.links[link].relation.isEquality
    else { return false }
    var word = ""
    if context.side(link + 1).features.hasUnit, !context.side(link).features.hasUnit,
      let root = context.side(link + 1).root, context.formula.nodes[root].kind == .unit
    {
      word = String(decoding: context.text[context.formula.nodes[root].mark], as: UTF8.self)
      word = String(word.filter { $0 != "}" }.drop { $0 != "{" }.dropFirst())
    } else if link == context.chain.links.count - 1 {
      word = context.wordBehind
    }
    guard let multiple = Multiple.value(word) else { return false }
    let comparison = Comparison(relation: context.chain.links[link].relation)
    return comparison.compare(left.scaled(by: 1 / multiple), right) == .verified
  }

  /// Whether two sides agree but for what was rounded on the way to a quantity of the network.
  private func isRoundedInNetwork(
    _ judgement: Judgement, of link: Int, in context: ChainContext
  ) -> Bool {
    guard let network = symbols.network, var left = judgement.left, var right = judgement.right
    else { return false }
    func isOfNetwork(_ side: Int) -> Bool {
      guard let root = context.side(side).root else { return false }
      return context.symbols(under: root).contains(where: network.isComputed)
    }
    (left.parts.isOfNetwork, right.parts.isOfNetwork) = (isOfNetwork(link), isOfNetwork(link + 1))
    guard left.isOfNetwork || right.isOfNetwork else { return false }
    let comparison = Comparison(relation: context.chain.links[link].relation)
    return comparison.compare(left, right) == .rounding
      || comeToOneNumber(left, right, behind: link, in: context)
  }

  /// Whether a number is about what names come to whose values were rounded where they are stated: in
  /// `x = 6.75`, `w = 2.00`, `w x \approx 13.53` it was computed before they were.
  private func isOfRoundedNames(
    _ judgement: Judgement, of link: Int, in context: ChainContext
  ) -> Bool {
    guard context.chain.links[link].relation == .approximatelyEqual, symbols.network == nil,
      let number = judgement.right?.stated, number.literal.isLongDecimal,
      case .scalar(let value)? = judgement.left?.written, value.radius > 0,
      let root = context.side(link).root, context.symbols(under: root).count > 1
    else { return false }
    let isOfNames = context.formula[root].indices.allSatisfy {
      context.formula.literal(at: $0)?.isInteger != false
    }
    return isOfNames && abs(value.value - number.value) <= value.radius + number.unit / 2
  }

  /// Whether two sides are both what the number is rounded from that the chain comes to.
  private func comeToOneNumber(
    _ left: SideValue, _ right: SideValue, behind link: Int, in context: ChainContext
  ) -> Bool {
    guard let a = left.best, let b = right.best else { return false }
    for next in context.chain.links.indices.dropFirst(link + 1) {
      guard context.chain.links[next].relation.isEquality else { return false }
      if let root = context.side(next + 1).root,
        let number = context.formula.statedNumber(at: root), number.literal.isLongDecimal
      {
        return max(abs(a - number.value), abs(b - number.value)) <= 0.5 * number.unit
      }
    }
    return false
  }

  /// Whether two numbers differ by no more than double precision loses where large ones cancel:
  /// `0.30000000000000004 - 0.3 = 4\times10^{-17}`.
  private func isLostInCancellation(
    _ judgement: Judgement, of link: Int, in context: ChainContext
  ) -> Bool {
    guard context.chain.modulus == nil, context.chain.links[link].relation.isEquality,
      let a = judgement.left, let b = judgement.right, let left = a.best, let right = b.best
    else { return false }
    let units = [a.stated, b.stated].compactMap { number -> Double? in
      number.map { $0.literal.isInteger && $0.scale == 1 ? 0 : $0.unit }
    }
    let slack = (units.max() ?? 0) / 2
    // Some tens of the last binary digit, 2⁻⁵³, of the largest number on the way; only then is the
    // noise followed through the operations one by one.
    guard abs(left - right) <= slack + 1e-14 * max(a.magnitude, b.magnitude) else { return false }
    var options = EvaluationOptions()
    options.carriesNoise = true
    let evaluator = SideEvaluator(symbols, options: options)
    let sides = [link, link + 1].map {
      evaluator.evaluate(context.chain.sides[$0], in: context.formula).success?.written
    }
    guard case .scalar(let x)? = sides[0], case .scalar(let y)? = sides[1] else { return false }
    return abs(x.value - y.value) <= slack + x.radius + y.radius
  }

  /// Whether two expressions agree as far as the decimals on the right allow: in
  /// `a \log a + b \log b = 0.33 + 0.14` the terms are rounded.
  private func isSumOfRounded(
    _ judgement: Judgement, of link: Int, in context: ChainContext
  ) -> Bool {
    guard case .scalar(let left)? = judgement.left?.written, judgement.left?.stated == nil,
      judgement.right?.stated == nil, context.chain.links[link].relation.isEquality
    else { return false }
    var options = EvaluationOptions()
    options.roundsShortDecimals = true
    let side = SideEvaluator(symbols, options: options).evaluate(
      context.chain.sides[link + 1], in: context.formula)
    guard case .scalar(let right)? = side.success?.written else { return false }
    return abs(left.value - right.value) <= left.radius + right.radius
  }
}
