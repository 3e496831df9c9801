import Binding
import MathNotation
import SourceText

extension CandidateFinder {
  /// The number at hand and what may be done to it.
  struct NumberSite {
    var literal: Literal
    /// The root of the side that it stands in.
    var root: Int
    /// The digits alone, and with a sign that is written before them.
    var digits: ByteRange
    var token: ByteRange
    var isNegated: Bool
    /// Whether it stands alone on its side, or alone in brackets.
    var isAlone: Bool
    /// The digits with a point, and the style in which they are written.
    var text: String
    var style: NumberStyle
    /// What is known of the number as it is written.
    var evidence: Evidence
  }

  /// Proposes other numbers, each by the step for one kind of slip.
  ///
  /// - Parameters:
  ///   - literal: the number as it is read.
  ///   - need: what it would have to be.
  ///   - reach: how exactly that is known.
  ///   - root: the root of the side that it stands in.
  mutating func proposeNumbers(
    insteadOf literal: Literal, _ need: NeededValue, reach: Double, root: Int
  ) {
    if literal.isInteger, let exponent = exponentOfTen(at: need.node) {
      proposeExponent(insteadOf: exponent, need, reach: reach)
      return
    }
    if literal.value == 10, isBaseOfTen(need.node, under: root) { return }
    if literal.isInteger, isExponent(need.node, under: root),
      abs(need.value - literal.value) > 1 + min(reach, 0.5)
    {
      return
    }
    guard let site = site(of: literal, at: need.node, under: root) else {
      proposeScientificExponent(insteadOf: literal, need)
      return
    }
    let displayed = displayedQuantity(site)
    var suspect = site
    if displayed == nil, literal.isLongDecimal, symbols.network != nil,
      site.evidence.suspicion == .none, confirmation(of: literal) == 0
    {
      suspect.evidence.suspicion = .suspect
    }
    if let displayed {
      proposeOperand(insteadOf: suspect, displaying: displayed, need, reach: reach)
      // A long decimal that displays a quantity was copied from it: it changes only as operand.
      if literal.isLongDecimal, isNatural(displayed) { return }
    }
    proposeMovedPoint(in: suspect, need, reach: reach)
    proposeSign(of: suspect, need, reach: reach)
    proposeDigits(insteadOf: suspect, need, reach: reach)
    if displayed == nil || !literal.isLongDecimal {
      proposeWitnessed(insteadOf: suspect, need, reach: reach)
    }
    if site.isAlone { proposeValue(insteadOf: site, need) }
  }

  /// Whether a number is the exponent of a power: squares and cubes are seldom anything else.
  func isExponent(_ node: Int, under root: Int) -> Bool {
    guard let power = context.formula[node].parentOfLast else { return false }
    return power.kind == .power && power.root <= root
  }

  /// What may be done to a number; `nil` where it is written in no style that is known.
  mutating func site(
    of literal: Literal, at node: Int, under root: Int
  ) -> NumberSite? {
    let leaf = context.formula[node]
    let digits = leaf.mark
    // Where `4{,}905` may be a little less than 5, no number is written anew.
    guard literal.comma != .decimal, !mixesCommas,
      let style = NumberStyle(text(digits), decimals: literal.decimals)
    else { return nil }
    let sign = leaf.sign
    let start = sign?.mark.lowerBound ?? digits.lowerBound
    let isStated = context.formula.statedNumber(at: root)?.node == node
    return NumberSite(
      literal: literal, root: root, digits: digits, token: start..<digits.upperBound,
      isNegated: sign != nil,
      isAlone: isStated, text: style.plain, style: style,
      evidence: Evidence(suspicion: suspicion(of: node), isOperand: !isStated))
  }

  /// Proposes digits in place of the number, with the sign that they then need.
  ///
  /// - Parameters:
  ///   - slip: what the edit takes back.
  ///   - site: the number.
  ///   - plain: the digits with a point.
  ///   - flipsSign: whether the number that is meant has the other sign.
  ///   - support: how often the digits are spoken for.
  ///   - most: what it tells at most that they stand around the chain.
  ///   - chance: by how much they come to what is needed by chance.
  mutating func propose(
    _ slip: Candidate.Slip, in site: NumberSite, by plain: String, flipsSign: Bool = false,
    support: Int = 0, testimony most: Int = .max, chance: Int = 0
  ) {
    let digits = site.style.spelled(site.isAlone ? padded(plain) : plain)
    let (range, text): (ByteRange, String) =
      switch (flipsSign, site.isNegated) {
      case (false, _): (site.digits, digits)
      case (true, true): (site.token, digits)
      case (true, false): (site.token, site.isAlone ? "-" + digits : "(-\(digits))")
      }
    if !site.isAlone, standsOnOtherSide(site) { return }
    var evidence = site.evidence
    evidence.support = support
    evidence.chance += chance
    // What stands around the chain once speaks for one number in it.
    evidence.isRepeated = isUsed(site.literal.value, besides: site.digits)
    evidence.isRepeatedInSide =
      evidence.isRepeated && symbols.network == nil && isUsedInSide(site)
    // What stands above, and twice in the side, was meant there.
    if slip.isCopied, evidence.isRepeatedInSide, confirmation(of: site.literal, isGiven: true) > 0 {
      return
    }
    if !evidence.isRepeated {
      evidence.confirmation = confirmation(of: site.literal, isGiven: evidence.isOperand)
      if evidence.isOperand, !slip.isCopied, symbols.network == nil {
        evidence.confirmation = max(
          evidence.confirmation, supportOfPairs(with: site.literal.value, in: site))
      }
    }
    if let value = Double(plain) {
      if !isUsed(value, besides: site.digits) {
        evidence.testimony = min(
          most, self.support(for: slip.isCopied ? NumberText.trimmed(plain) : plain))
      }
      if evidence.isOperand, !slip.isCopied, symbols.network == nil {
        evidence.testimony = max(evidence.testimony, supportOfPairs(with: value, in: site))
      }
    }
    // A number that nothing speaks for is as good as any other of its digits.
    if slip.isCopied, evidence.testimony == 0 { evidence.chance += Self.chanceOfDigit }
    if site.isAlone {
      evidence.breaksWhole = site.literal.isInteger && plain.contains(".")
      evidence.repeatsSide = isRepetition(
        TextEdit(range: range, replacement: text), speaksFor: evidence.testimony)
    } else if slip.isCopied, symbols.network == nil,
      standsAbove(TextEdit(range: range, replacement: text))
    {
      // The line was copied, and its result is what was left as it was.
      return
    }
    propose(slip, replacing: range, by: text, given: evidence)
  }

  /// By how much it speaks for a number that it stands above beside the same neighbour as here, in decibans.
  private func supportOfPairs(with value: Double, in site: NumberSite) -> Int {
    let numbers = context.formula[site.root].indices.compactMap { node in
      context.formula.literal(at: node).map {
        (value: $0.value, start: context.formula.nodes[node].mark.lowerBound)
      }
    }.sorted { $0.start < $1.start }
    guard let own = numbers.firstIndex(where: { $0.start == site.digits.lowerBound }) else {
      return 0
    }
    return [own - 1, own + 1].filter(numbers.indices.contains).map { other in
      witnesses.support(for: value, beside: numbers[other].value, isBehind: other > own)
    }.max() ?? 0
  }

  /// A number with the noughts at its end that it has where it stands elsewhere: `45.60`.
  private func padded(_ plain: String) -> String {
    guard let value = Double(plain), let decimals = witnesses.decimals(of: value) else {
      return plain
    }
    let own = NumberText.decimals(of: plain)
    guard own > 0, decimals > own else { return plain }
    return plain + String(repeating: "0", count: decimals - own)
  }

  /// Whether a number of three digits or more, or a decimal of two, stands in what another side of the chain is made of, which confirms
  /// it: `f(216)` before `(216 - 7)/4`.
  private func standsOnOtherSide(_ site: NumberSite) -> Bool {
    // What a number of a network is, that tells.
    let isLong = site.literal.significantDigits > (site.literal.isInteger ? 2 : 1)
    guard isLong, symbols.network == nil else { return false }
    return context.chain.sides.contains { side in
      guard let root = side.root, context.formula.statedNumber(at: root) == nil else {
        return false
      }
      let nodes = context.formula[root].indices
      return !nodes.contains(site.root)
        && nodes.contains {
          context.formula.literal(at: $0)?.value == site.literal.value
        }
    }
  }

  /// Whether another number of the chain has a value.
  private func isUsed(_ value: Double, besides digits: ByteRange) -> Bool {
    context.formula.nodes[context.nodes].contains { node in
      guard case .number(let index) = node.kind, node.mark != digits else { return false }
      return context.formula.literals[Int(index)].value == value
    }
  }

  /// Whether the side of a decimal has it once more.
  private func isUsedInSide(_ site: NumberSite) -> Bool {
    !site.literal.isInteger
      && context.formula[site.root].indices.count {
        context.formula.literal(at: $0)?.value == site.literal.value
      } > 1
  }

  /// Whether the equation of a side with an edit, and the next side, stands above.
  private func standsAbove(_ edit: TextEdit) -> Bool {
    let sides = context.chain.sides
    guard let side = sides.firstIndex(where: { $0.range.contains(edit.range.lowerBound) }),
      side + 1 < sides.count
    else { return false }
    let (start, end) = (sides[side].range.lowerBound, sides[side + 1].range.upperBound)
    return witnesses.standsAbove(
      Witnesses.words(
        context.text[start..<edit.range.lowerBound] + Array(edit.replacement.utf8)
          + context.text[edit.range.upperBound..<max(edit.range.upperBound, end)]))
  }

  /// Whether an edit makes a side the same text as another one, or the chain the same as one above.
  private func isRepetition(_ edit: TextEdit, speaksFor testimony: Int) -> Bool {
    let sides = context.chain.sides
    guard let side = sides.first(where: { $0.range.contains(edit.range.lowerBound) }) else {
      return false
    }
    func words(from start: Int, to end: Int) -> [UInt8] {
      Witnesses.words(
        context.text[start..<edit.range.lowerBound] + Array(edit.replacement.utf8)
          + context.text[edit.range.upperBound..<max(edit.range.upperBound, end)])
    }
    let edited = words(from: side.range.lowerBound, to: side.range.upperBound)
    if sides.contains(where: {
      $0.range != side.range && Witnesses.isText(context.text[$0.range], of: edited)
    }) {
      return true
    }
    guard testimony > 0, let first = sides.first?.range, let last = sides.last?.range else {
      return false
    }
    return witnesses.standsAbove(words(from: first.lowerBound, to: last.upperBound))
  }
}
