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
    var suspicion: Candidate.Suspicion
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
    guard let site = site(of: literal, at: need.node, under: root) else {
      proposeScientificExponent(insteadOf: literal, need)
      return
    }
    let displayed = displayedQuantity(site)
    var suspect = site
    if displayed == nil, literal.isLongDecimal, symbols.network != nil, site.suspicion == .none {
      suspect.suspicion = .suspect
    }
    if let displayed {
      proposeOperand(insteadOf: suspect, displaying: displayed, need, reach: reach)
      // A long decimal that displays a quantity was copied from it: it changes only as operand.
      if literal.isLongDecimal, isNatural(displayed) { return }
    }
    proposeMovedPoint(in: suspect, need, reach: reach)
    proposeSign(of: suspect, need, reach: reach)
    proposeDigits(insteadOf: suspect, need, reach: reach)
    if site.isAlone { proposeValue(insteadOf: site, need) }
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
      isAlone: isStated, text: style.plain, style: style, suspicion: suspicion(of: node))
  }

  /// Proposes digits in place of the number, with the sign that they then need.
  ///
  /// - Parameters:
  ///   - slip: what the edit takes back.
  ///   - site: the number.
  ///   - digits: the digits with a point.
  ///   - flipsSign: whether the number that is meant has the other sign.
  mutating func propose(
    _ slip: Candidate.Slip, replacing site: NumberSite, by digits: String, flipsSign: Bool
  ) {
    let digits = site.style.spelled(digits)
    let (range, text): (ByteRange, String) =
      switch (flipsSign, site.isNegated) {
      case (false, _): (site.digits, digits)
      case (true, true): (site.token, digits)
      case (true, false): (site.token, site.isAlone ? "-" + digits : "(-\(digits))")
      }
    propose(slip, replacing: range, by: text, suspicion: site.suspicion)
  }
}
