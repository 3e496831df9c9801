import Binding
import MathNotation
import Platform

/// Judges links of chains by their sides alone, each in the reading that suits it best.
struct LinkJudge {
  let symbols: SymbolView
  /// How notation of several meanings is read.
  var evaluation = EvaluationOptions()
  /// The results that numbers may stand for in full, where they are asked for.
  var above: NumbersAbove?

  /// What a link comes to in the reading that suits it best.
  ///
  /// - Parameters:
  ///   - link: the index of the link.
  ///   - context: the chain.
  ///   - left: the side before it, in the usual reading.
  ///   - right: the side behind it, in the usual reading.
  /// - Returns: the judgement of the first reading that verifies it, else of the first one of the best
  ///   rank.
  func judgement(
    of link: Int, in context: ChainContext, between left: EvaluatedSide, and right: EvaluatedSide
  ) -> Judgement {
    let best = best(of: link, in: context, between: left, and: right)
    if best.outcome == .unread(.shapes) { return judgingShapes(of: best, at: link, in: context) }
    return allowing(for: best, of: link, in: context)
  }

  /// What a link comes to under a reading; `nil` where the text does not have it.
  func judge(_ link: Int, of context: ChainContext, under reading: Reading) -> Judgement? {
    guard let context = context.read(as: reading, names: symbols.names) else { return nil }
    let symbols = symbols.choosing(definition: reading.definition, names: reading.names)
    var constants: [Name: Approximation] = [:]
    if reading.readsConstantE { constants[symbols.names.e] = Approximation(exp(1)) }
    if reading.takesPiForFraction { constants[symbols.names.pi] = Approximation(22.0 / 7) }
    let evaluator = SideEvaluator(
      symbols, trying: constants, options: reading.evaluation, above: above?.read(as: reading))
    let left = evaluator.evaluate(context.chain.sides[link], in: context.formula)
    let right = evaluator.evaluate(context.chain.sides[link + 1], in: context.formula)
    var judgement = LinkJudge(symbols: symbols, evaluation: reading.evaluation, above: above)
      .compare(
        left, right, as: link, of: context)
    judgement.reading = reading
    return judgement
  }

  /// The best judgement under any one reading: one that verifies, else the first of the best rank.
  func best(
    of link: Int, in context: ChainContext, between left: EvaluatedSide, and right: EvaluatedSide
  ) -> Judgement {
    var best = compare(left, right, as: link, of: context)
    if best.use.hasDerivative, let identity = derivative(in: link, of: context) { return identity }
    guard best.outcome != .verified else { return best }
    if let other = judgementOfLetterUnits(link, in: context, besides: best) { return other }
    if let other = judgementOfQuotient(link, in: context, besides: best) { return other }
    if best.unknown != nil {
      return IdentityTest(symbols: symbols).test(link, of: context) ?? best
    }
    if let other = judgementOfConstantE(link, in: context), other.outsuits(best) {
      best = other
      if best.outcome == .verified { return best }
    }
    if best.outcome == .unread(.notation(.unsupported(.plusMinus))),
      let other = judgementOfPlusMinus(link, in: context)
    {
      return other
    }
    guard best.left != nil || mayFitOtherwise(best, link, in: context) else { return best }
    if best.isDoubtful, isRightAsCongruence(link, in: context) {
      (best.outcome, best.ground) = (.verified, .congruence)
      return best
    }
    let use = best.use
    for reading in OtherReadings(
      of: link, in: context, use: use, hasMatrices: best.hasMatrices, besides: symbols.choice,
      keepsWeights: symbols.showsWeights && AppliedWeights(of: link, in: context, symbols).areLeft)
    {
      // A reading without a value, as of e^{1.155} with 1155, says nothing about the others.
      guard var other = judge(link, of: context, under: reading),
        other.outcome != .unread(.undefined), other.outcome != .unread(.shapes),
        other.outcome == .verified || !reading.onlyVerifies
      else { continue }
      if other.outcome == .rounding, reading.changesSeparators, context.isOfThousands(link) {
        continue
      }
      guard
        other.outcome.rank < best.outcome.rank || mayFitOtherwise(best, link, in: context)
          || isLikelier(other, than: best, of: link, in: context)
      else { continue }
      other.use.formUnion(use)
      best = other
      if best.outcome == .verified { return best }
    }
    return best
  }

  /// A link with a derivative as an identity, in whatever reach of the derivative it holds.
  ///
  /// That it holds where the variable has some value says nothing.
  private func derivative(in link: Int, of context: ChainContext) -> Judgement? {
    let test = IdentityTest(symbols: symbols)
    let usual = test.test(link, of: context)
    guard usual?.outcome != .verified else { return usual }
    for reading in OtherReadings(of: link, in: context, use: SymbolUse()) {
      guard reading.parsing != nil, let other = context.read(as: reading, names: symbols.names),
        var judgement = test.test(link, of: other), judgement.outcome == .verified
      else { continue }
      judgement.reading = reading
      return judgement
    }
    return usual
  }

  /// Whether a wrong link is nearer to being right where its commas and points are read otherwise:
  /// `4/1{,}962 = 2{,}093`.
  private func isLikelier(
    _ other: Judgement, than best: Judgement, of link: Int, in context: ChainContext
  ) -> Bool {
    guard other.outcome == .wrong, best.outcome == .wrong else { return false }
    if other.reading.isBinary {
      return context.shared.statedBase == .binary && context.isOfBits(link)
    }
    // Degrees that are taken for radians are some sixty times as many.
    if other.reading.evaluation.degreeIsUnit {
      return other.ratio < 2 && best.ratio > 10 * other.ratio
    }
    // A power of ten or a factor on the wrong side of a fraction bar is far off twice.
    if other.reading.parsing?.dividesByWholeProduct == true {
      return other.ratio < 2 && best.ratio > 100 * other.ratio
    }
    guard other.reading.changesSeparators else { return false }
    // Exchanged separators change numbers by a factor of a thousand: who is within a factor of two
    // in one reading and more than a hundred times as far off in the other means the former.
    if other.ratio < 2, best.ratio > 100 * other.ratio { return context.mayExchangeSeparators }
    return other.ratio <= best.ratio * (1 + 1e-9) && context.usesDecimalCommas
  }

  /// Whether shapes that do not go together may do so where lists or names are meant otherwise, or a number that
  /// is too large may be one with a decimal comma.
  private func mayFitOtherwise(
    _ judgement: Judgement, _ link: Int, in context: ChainContext
  ) -> Bool {
    judgement.outcome == .unread(.shapes)
      || judgement.outcome == .unread(.undefined) && judgement.unknown == nil
        && context.features(of: link).contains(.ambiguousComma)
  }

  // MARK: Comparing

  /// Compares the two sides of a link, as far as they could be evaluated.
  private func compare(
    _ left: EvaluatedSide, _ right: EvaluatedSide, as link: Int, of context: ChainContext
  ) -> Judgement {
    let use = left.use.union(right.use)
    if let outcome = Congruence(context, link: link).outcome {
      return Judgement(outcome: outcome, left: left.success, right: right.success, use: use)
    }
    if mayBeInexact(left, right), let exact = wholeNumbers(of: link, in: context) {
      var judgement = Judgement(outcome: exact.outcome, ground: .wholeNumbers, use: use)
      judgement.left = SideValue(exact.left, like: left.success)
      judgement.right = SideValue(exact.right, like: right.success)
      return judgement
    }
    switch (left.value, right.value) {
    case (.success(let a), .success(let b)):
      var judgement = compare(a, b, as: link, of: context)
      judgement.use = use
      return judgement
    case (.failure(let failure), _), (_, .failure(let failure)):
      switch failure {
      case .unread(.undefined) where hasEndlessLiteral(link, of: context):
        return Judgement(outcome: .unread(.tooLong), use: use)
      case .unread(let reason): return Judgement(outcome: .unread(reason), use: use)
      case .unknownSymbol(let name):
        let isEquation = left.success == nil && right.success != nil
        let reason = unknownReason(name, of: link, in: context, isEquation: isEquation)
        return Judgement(outcome: .unread(reason), use: use, unknown: name)
      }
    }
  }

  private func compare(
    _ left: SideValue, _ right: SideValue, as link: Int, of context: ChainContext
  ) -> Judgement {
    var comparison = Comparison(relation: context.chain.links[link].relation)
    if let modulus = context.chain.modulus {
      guard let value = value(ofModulus: modulus, in: context) else {
        return Judgement(outcome: .unread(.undefined))
      }
      comparison.modulus = value
    }
    let units = UnitCheck(context, link: link)
    switch units.conversion {
    case .incompatible:
      return Judgement(outcome: .unread(.differentUnits), left: left, right: right)
    case .level(let level):
      if let judgement = compare(left, right, by: level, comparison) { return judgement }
    default: break
    }
    var judgement = Judgement(outcome: .wrong, left: left, right: right)
    for factor in units.factors {
      let converted = factor == 1 ? left : left.scaled(by: factor)
      let outcome = comparison.compare(converted, right)
      if factor == units.factors[0] || outcome == .verified {
        (judgement.outcome, judgement.left) = (outcome, converted)
      }
      if outcome == .verified { break }
    }
    if units.isOpen, judgement.outcome != .verified {
      judgement.outcome = .unread(.differentUnits)
      return judgement
    }
    return weighingTerms(of: judgement, as: link, of: context)
  }

  /// Whether a number of a link has more digits than a double can tell, which makes it infinite.
  private func hasEndlessLiteral(_ link: Int, of context: ChainContext) -> Bool {
    [link, link + 1].contains { side in
      guard let root = context.side(side).root else { return false }
      return context.formula[root].indices.contains {
        context.formula.literal(at: $0)?.value.isFinite == false
      }
    }
  }

  /// Compares a level with what it is the level of; `nil` where both may be plain numbers.
  private func compare(
    _ left: SideValue, _ right: SideValue, by level: LevelConversion, _ comparison: Comparison
  ) -> Judgement? {
    guard (level.isLeft ? left : right).stated != nil else { return nil }
    var best: Judgement?
    for var converted in level.converted(left) {
      let outcome = comparison.compare(converted, right)
      // A number that is written stays one: of two the second is the claim.
      converted.parts.stated = left.stated
      let judgement = Judgement(outcome: outcome, left: converted, right: right)
      if outcome.rank < best?.outcome.rank ?? .max { best = judgement }
    }
    return level.isSure || best?.outcome == .verified ? best : nil
  }

  /// Whether a number on the way to the values of two sides is so large that doubles may not hold it.
  private func mayBeInexact(_ left: EvaluatedSide, _ right: EvaluatedSide) -> Bool {
    func isTooLarge(_ side: EvaluatedSide) -> Bool {
      switch side.value {
      case .success(let value): value.magnitude >= Self.largestExact
      case .failure(.unread(.undefined)): true
      case .failure: false
      }
    }
    return isTooLarge(left) || isTooLarge(right)
  }

  private func value(ofModulus root: Int, in context: ChainContext) -> Double? {
    guard let value = SideEvaluator(symbols).evaluate(at: root, in: context.formula).success,
      case .scalar(let modulus) = value.written
    else { return nil }
    return modulus.value
  }

  /// `x^2 = 9` is an equation to solve; `y = mx + b` has symbols that nobody knows.
  private func unknownReason(
    _ name: Name, of link: Int, in context: ChainContext, isEquation: Bool
  ) -> UnreadReason {
    if link == 0, isEquation, let root = context.chain.sides[link].root,
      !context.formula[root].isLeaf
    {
      return .equationToSolve
    }
    return .unknownSymbol(symbols.names.key(name))
  }
}
