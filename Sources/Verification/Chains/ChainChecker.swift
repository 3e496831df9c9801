import Binding
import MathNotation

/// A chain with the formula that it stands in.
struct ChainContext {
  /// The formula with what its chains share.
  let shared: FormulaContext
  /// The index of the chain in the formula.
  let index: Int

  /// The text of the formula.
  var text: [UInt8] { shared.text }
  var formula: ParsedFormula { shared.formula }

  init(shared: FormulaContext, index: Int) {
    self.shared = shared
    self.index = index
  }

  /// A chain of a formula that stands in no note.
  init(
    text: [UInt8], formula: ParsedFormula, index: Int, mentionsBinaryNumbers: Bool = false,
    parsing: ParsingOptions = ParsingOptions()
  ) {
    let shared = FormulaContext(
      text: text, formula: formula, mentionsBinaryNumbers: mentionsBinaryNumbers, parsing: parsing)
    self.init(shared: shared, index: index)
  }

  /// The note's text right behind the formula, where the chain ends it.
  var following: ArraySlice<UInt8> {
    index == formula.chains.count - 1 ? shared.following : []
  }

  var chain: Chain { formula.chains[index] }

  func side(_ index: Int) -> Side { formula.chains[self.index].sides[index] }

  /// The nodes of the chain.
  var nodes: Range<Int> {
    var range: Range<Int>?
    func include(_ root: Int) {
      let first = Int(formula.nodes[root].first)
      range = min(range?.lowerBound ?? first, first)..<max(range?.upperBound ?? 0, root + 1)
    }
    for side in chain.sides { if let root = side.root { include(root) } }
    if let modulus = chain.modulus { include(modulus) }
    return range ?? 0..<0
  }

  /// Whether a symbol stands in a chain that only says `quantity = number`.
  func isLabel(_ node: Int) -> Bool {
    let sides = chain.sides
    return sides.count == 2
      && sides.allSatisfy { side in
        side.root.map { $0 == node || formula.statedNumber(at: $0) != nil } ?? false
      }
  }

  /// The symbols that stand in a node's subtree.
  func symbols(under root: Int) -> [Name] {
    formula.subtree(at: root).compactMap { formula.nodes[$0].name }
  }
}

/// What was found out about one link of a chain.
struct LinkResult {
  var outcome: Outcome
  var left: SideValue?
  var right: SideValue?
  /// Arguments for which an identity does not hold.
  var counterExample: CounterExample?
  /// The unknown name that kept the link from being read.
  var unknown: Name?
  /// Whether it is judged with its commas and points read otherwise than usual.
  var changesSeparators = false

  /// How many times the one side is the other, at least 1.
  var ratio: Double {
    guard let left = left?.best, let right = right?.best else { return .infinity }
    return max(abs(left / right), abs(right / left))
  }
}

/// A point at which the sides of an identity differ.
struct CounterExample {
  var arguments: [(name: Name, value: Double)]
  var left: Double
  var right: Double
}

/// What was found out about a chain.
struct ChainResult {
  /// What its names mean.
  let symbols: SymbolView
  /// One for each link; `nil` where the link makes no claim.
  var links: [LinkResult?]
  /// What the chain defines.
  var definition: (name: Name, meaning: SymbolMeaning, leanings: Leanings)?
  /// The value that stands in for an unknown symbol, where exactly one makes the chain right.
  var suspect: (unknown: Name, meant: Name)?

  var hasWrong: Bool { links.contains { $0?.outcome == .wrong } }

  /// Whether every link was judged by its sides alone, not by the text around the formula.
  var isSettled: Bool {
    links.allSatisfy { link in
      if case .unread? = link?.outcome { false } else { true }
    }
  }

  /// Whether a link may be wrong but for a definition elsewhere.
  var isSpared: Bool { links.contains { $0?.outcome == .unread(.definitionFurtherUp) } }
}

/// Gives every link of a chain its outcome.
struct ChainChecker {
  let symbols: SymbolView

  /// Checks a chain, with the definitions that came before it.
  ///
  /// - Complexity: linear in the chain's length, but for the readings of ambiguous notation.
  func check(_ context: ChainContext) -> ChainResult {
    let chain = context.chain
    var result = ChainResult(
      symbols: symbols, links: Array(repeating: nil, count: chain.links.count))
    guard !chain.links.isEmpty else { return result }
    let sides = chain.sides.map { evaluate($0, in: context.formula) }
    let definition = Definition.find(context, sides: sides, symbols: symbols)
    result.definition = definition?.binding
    guard isClaiming(context) else { return result }
    let isShifted = chain.links.contains { $0.relation == .shiftLike }
    for (index, link) in chain.links.enumerated() where link.relation != .other {
      if index == 0, definition?.replacesClaim == true { continue }
      if isShifted {
        result.links[index] = LinkResult(outcome: .unread(.relation))
      } else {
        result.links[index] = judge(index, context, sides[index], sides[index + 1])
      }
    }
    SuspectSearch(symbols: symbols).apply(to: &result, context)
    return result
  }

  /// Whether a chain states anything: an operation, a function, or a quantity that is known.
  func isClaiming(_ context: ChainContext) -> Bool {
    let chain = context.chain
    if chain.modulus != nil { return true }
    if chain.sides.contains(where: { $0.problem != nil || $0.features.isStatement }) { return true }
    if chain.sides.count(where: { $0.features.hasUnit }) > 1 { return true }
    return chain.sides.contains { side in
      guard let root = side.root else { return false }
      return context.formula.subtree(at: root).contains { node in
        context.formula.nodes[node].name.map { symbols.isQuantity($0) } ?? false
      }
    }
  }

  // MARK: Sides

  func evaluate(
    _ side: Side, in formula: ParsedFormula, options: EvaluationOptions = EvaluationOptions()
  ) -> EvaluatedSide {
    SideEvaluator(symbols, options: options).evaluate(side, in: formula)
  }

  // MARK: Links

  /// The outcome of a link in the reading that suits it best.
  func judge(
    _ index: Int, _ context: ChainContext, _ left: EvaluatedSide, _ right: EvaluatedSide
  ) -> LinkResult {
    var result = bestReading(index, context, left, right)
    guard result.outcome != .verified, result.unknown == nil, result.left != nil else {
      return result
    }
    if isLostInCancellation(index, context, result) {
      result.outcome = .verified
      return result
    }
    if result.outcome == .wrong, isSumOfRounded(index, context, result) {
      result.outcome = .rounding
    }
    if result.outcome == .wrong || result.outcome == .rounding {
      let use = left.use.union(right.use)
      if use.leanings.contains(.convention) {
        result.outcome = .unread(.logisticSigma)
      } else if !use.inherited.isEmpty {
        result.outcome = .unread(.definitionFurtherUp)
      } else if let doubt = Readings.doubt(context, link: index) {
        result.outcome = .unread(doubt)
      } else if let doubt = Doubts(context, link: index, symbols).reason(result) {
        if result.outcome == .wrong || doubt == .ambiguousNumber { result.outcome = .unread(doubt) }
      }
    }
    return result
  }

  /// Whether a link is right in some reading.
  func isVerified(
    _ index: Int, _ context: ChainContext, _ left: EvaluatedSide, _ right: EvaluatedSide
  ) -> Bool {
    bestReading(index, context, left, right).outcome == .verified
  }

  private func bestReading(
    _ index: Int, _ context: ChainContext, _ left: EvaluatedSide, _ right: EvaluatedSide
  ) -> LinkResult {
    var result = compare(index, context, left, right)
    guard result.outcome != .verified else { return result }
    if result.unknown != nil {
      return IdentityTest(symbols: symbols).test(index, context) ?? result
    }
    guard result.left != nil else { return result }
    let definitions = max(left.use.definitions, right.use.definitions)
    for reading in Readings(context, link: index, symbols: symbols, definitions: definitions) {
      // A reading without a value, as of e^{1.155} with 1155, says nothing about the others.
      guard let other = reading.result(), other.outcome != .unread(.undefined) else {
        continue
      }
      if other.outcome == .rounding, reading.changesSeparators, context.isOfThousands(index) {
        continue
      }
      guard
        other.outcome.rank < result.outcome.rank || isLikelier(other, result, reading, context)
      else { continue }
      result = other
      result.changesSeparators = reading.changesSeparators
      if result.outcome == .verified { return result }
    }
    return result
  }

  /// Whether a wrong link is nearer to being right where its commas and points are read otherwise:
  /// `4/1{,}962 = 2{,}093`.
  private func isLikelier(
    _ other: LinkResult, _ result: LinkResult, _ reading: Readings.Reading, _ context: ChainContext
  ) -> Bool {
    guard reading.changesSeparators, other.outcome == .wrong, result.outcome == .wrong else {
      return false
    }
    if other.ratio < 2, result.ratio > 100 * other.ratio { return context.mayExchangeSeparators }
    return other.ratio <= result.ratio * (1 + 1e-9) && context.usesDecimalCommas
  }

  /// Whether two numbers differ by no more than double precision loses where large ones cancel:
  /// `0.30000000000000004 - 0.3 = 4\times10^{-17}`.
  private func isLostInCancellation(
    _ index: Int, _ context: ChainContext, _ result: LinkResult
  ) -> Bool {
    guard result.outcome == .wrong || result.outcome == .rounding, context.chain.modulus == nil,
      context.chain.links[index].relation.isEquality, let a = result.left, let b = result.right,
      let left = a.best, let right = b.best
    else { return false }
    let units = [a.stated, b.stated].compactMap { number -> Double? in
      number.map { $0.literal.isInteger && $0.scale == 1 ? 0 : $0.unit }
    }
    let slack = (units.max() ?? 0) / 2
    guard abs(left - right) <= slack + 1e-14 * max(a.magnitude, b.magnitude) else { return false }
    var options = EvaluationOptions()
    options.carriesNoise = true
    let sides = [index, index + 1].map {
      evaluate(context.chain.sides[$0], in: context.formula, options: options).success?.written
    }
    guard case .scalar(let x)? = sides[0], case .scalar(let y)? = sides[1] else { return false }
    return abs(x.value - y.value) <= slack + x.radius + y.radius
  }

  /// Whether two expressions agree as far as the decimals on the right allow: in
  /// `a \log a + b \log b = 0.33 + 0.14` the terms are rounded.
  private func isSumOfRounded(_ index: Int, _ context: ChainContext, _ result: LinkResult) -> Bool {
    guard case .scalar(let left)? = result.left?.written, result.left?.stated == nil,
      result.right?.stated == nil, context.chain.links[index].relation.isEquality
    else { return false }
    var options = EvaluationOptions()
    options.roundsShortDecimals = true
    let side = evaluate(context.chain.sides[index + 1], in: context.formula, options: options)
    guard case .scalar(let right)? = side.success?.written else { return false }
    return abs(left.value - right.value) <= left.radius + right.radius
  }

  /// Compares two evaluated sides in one reading.
  func compare(
    _ index: Int, _ context: ChainContext, _ left: EvaluatedSide, _ right: EvaluatedSide
  ) -> LinkResult {
    let chain = context.chain
    if let outcome = Congruence(context, link: index).outcome {
      return LinkResult(outcome: outcome, left: left.success, right: right.success)
    }
    switch (left.value, right.value) {
    case (.success(let a), .success(let b)):
      var comparison = Comparison(relation: chain.links[index].relation)
      if let modulus = chain.modulus {
        guard let value = evaluatedModulus(modulus, context) else {
          return LinkResult(outcome: .unread(.undefined))
        }
        comparison.modulus = value
      }
      let units = UnitCheck(context, link: index)
      if case .incompatible = units.conversion {
        return LinkResult(outcome: .unread(.differentUnits), left: a, right: b)
      }
      var result = LinkResult(outcome: .wrong, left: a, right: b)
      for factor in units.factors {
        let converted = factor == 1 ? a : a.scaled(by: factor)
        let outcome = comparison.compare(converted, b)
        if factor == units.factors[0] || outcome == .verified {
          result = LinkResult(outcome: outcome, left: converted, right: b)
        }
        if outcome == .verified { break }
      }
      return result
    case (.failure(let failure), _), (_, .failure(let failure)):
      switch failure {
      case .unread(let reason): return LinkResult(outcome: .unread(reason))
      case .unknownSymbol(let name):
        let reason = unknownReason(name, index, context, left, right)
        return LinkResult(outcome: .unread(reason), unknown: name)
      }
    }
  }

  private func evaluatedModulus(_ root: Int, _ context: ChainContext) -> Double? {
    guard let value = SideEvaluator(symbols).evaluate(at: root, in: context.formula).success,
      case .scalar(let modulus) = value.written
    else { return nil }
    return modulus.value
  }

  /// `x^2 = 9` is an equation to solve; `y = mx + b` has symbols that nobody knows.
  private func unknownReason(
    _ name: Name, _ index: Int, _ context: ChainContext, _ left: EvaluatedSide,
    _ right: EvaluatedSide
  ) -> UnreadReason {
    let root = context.chain.sides[index].root
    if index == 0, left.success == nil, right.success != nil, let root,
      Int(context.formula.nodes[root].first) != root
    {
      return .equationToSolve
    }
    return .unknownSymbol(symbols.names.key(name))
  }
}

extension SideValue {
  /// The side with all its numbers multiplied, as where centimetres are turned into metres.
  func scaled(by factor: Double) -> SideValue {
    func scale(_ value: MathValue) -> MathValue {
      func multiply(_ number: Approximation) -> Approximation {
        Approximation(number.value * factor, radius: number.radius * abs(factor))
      }
      switch value {
      case .scalar(let number): return .scalar(multiply(number))
      case .matrix(let matrix):
        return .matrix(
          MathMatrix(
            rows: matrix.rows, columns: matrix.columns, entries: matrix.entries.map(multiply)))
      }
    }
    var side = self
    side.written = scale(written)
    side.full = full.map(scale)
    side.stated?.conversion *= factor
    side.magnitude *= abs(factor)
    return side
  }
}
