import Binding
import MathNotation
import SourceText

extension CandidateFinder {
  /// The number at hand and what may be done to it.
  private struct NumberSite {
    var literal: Literal
    /// The digits alone, and with a sign that is written before them.
    var digits: ByteRange
    var token: ByteRange
    var isNegated: Bool
    /// Whether it stands alone on its side, or alone in brackets.
    var isAlone: Bool
    var text: String
  }

  mutating func number(_ literal: Literal, _ need: NeededValue, reach: Double, root: Int) {
    guard let site = site(literal, need.node, root) else { return }
    let displayed = displayedQuantity(literal)
    if let displayed {
      operand(site, displayed, need.value, reach)
      // A long decimal that displays a quantity was copied from it: it changes only as operand.
      if literal.isLongDecimal { return }
    }
    decimalSlip(site, need.value, reach)
    sign(site, need.value, reach)
    digits(site, need.value, reach)
    if site.isAlone { value(site, need.value) }
  }

  private func site(_ literal: Literal, _ node: Int, _ root: Int) -> NumberSite? {
    guard literal.comma == .none else { return nil }
    let nodes = context.formula.nodes
    let digits = nodes[node].mark
    let text = text(digits)
    guard !text.contains("e"), !text.contains("E") else { return nil }
    let isNegated = node < root && nodes[node + 1].kind == .negate && nodes[node + 1].first == node
    let sign = isNegated ? nodes[node + 1].mark.lowerBound : digits.lowerBound
    let isStated = context.formula.statedNumber(at: root)?.node == node
    return NumberSite(
      literal: literal, digits: digits, token: sign..<digits.upperBound, isNegated: isNegated,
      isAlone: isStated, text: text)
  }

  /// The quantity that a number displays: of a short number, only one that is given as such.
  private func displayedQuantity(_ literal: Literal) -> Name? {
    guard let network = table.network else { return nil }
    if literal.isLongDecimal {
      if let entry = network.displays.displayed(by: literal.value, unit: literal.unit).first {
        return entry.name
      }
      return network.displays.displayed(by: -literal.value, unit: literal.unit).first?.name
    }
    guard network.isGiven(literal.value) else { return nil }
    let slack = 1e-12 * abs(literal.value)
    return network.displays.entries(
      from: literal.value - slack, through: literal.value + slack
    ).first { table.names.derivative($0.name) == nil }?.name
  }

  private mutating func operand(
    _ site: NumberSite, _ displayed: Name, _ needed: Double, _ reach: Double
  ) {
    guard let network = table.network, needed != 0 else { return }
    let half = max(reach, site.literal.isLongDecimal ? site.literal.unit / 2 : 0)
    for sign in [1.0, -1.0] {
      let near = network.displays.entries(from: sign * needed - half, through: sign * needed + half)
      guard !near.isEmpty, let entry = preferred(near, needed: sign * needed) else { continue }
      let isExact = !site.literal.isLongDecimal && network.isGiven(entry.value)
      let digits =
        isExact
        ? DecimalText.short(abs(entry.value))
        : NumberText.display(entry.value, like: site.literal)
      write(
        .operand, site, digits, flipsSign: needed < 0,
        .operand(displayed: displayed, needed: entry.name))
      return
    }
  }

  /// Of several quantities of one value, the one whose error is the chain's own.
  private func preferred(
    _ entries: ArraySlice<QuantityIndex.Entry>, needed: Double
  ) -> QuantityIndex.Entry? {
    let names = table.names
    let leading = context.chain.sides.compactMap(\.root).compactMap { root -> Name? in
      guard case .symbol(let name) = context.formula.nodes[root].kind else { return nil }
      return names.derivative(name)?.of
    }.first
    let sorted = entries.sorted { abs($0.value - needed) < abs($1.value - needed) }
    guard let best = sorted.first else { return nil }
    let equal = sorted.filter { abs($0.value - best.value) <= 1e-12 * abs(best.value) }
    return equal.first { names.derivative($0.name)?.of == leading && leading != nil }
      ?? equal.first { names.derivative($0.name) == nil } ?? best
  }

  private mutating func decimalSlip(_ site: NumberSite, _ needed: Double, _ reach: Double) {
    let written = site.literal.value
    guard written != 0, needed / written > 0 else { return }
    let places = Int(DecimalText.log10(needed / written).rounded())
    guard places != 0, abs(places) <= 9,
      abs(written * powerOfTen(places) - needed) <= reach + site.literal.unit * powerOfTen(places),
      let digits = NumberText.shifted(site.text, by: places)
    else { return }
    propose(.decimalSlip, site.digits, digits, .decimalSlip(places))
  }

  /// The sign of a number that has one written, or that stands alone.
  private mutating func sign(_ site: NumberSite, _ needed: Double, _ reach: Double) {
    guard abs(needed + site.literal.value) <= reach + site.literal.unit else { return }
    if site.isNegated {
      propose(.sign, site.token, site.text, .sign)
    } else if site.isAlone {
      propose(.sign, site.token, "-" + site.text, .sign)
    }
  }

  private mutating func digits(_ site: NumberSite, _ needed: Double, _ reach: Double) {
    // A sign that differs too is more than a slip in the digits.
    guard needed > 0 else { return }
    for extra in [0, 1, -1] {
      let decimals = site.literal.decimals + extra
      guard decimals >= 0, decimals <= 17, extra == 0 || site.literal.decimals > 0 else { continue }
      let meant = DecimalText.fixed(needed, decimals: decimals)
      if NumberText.isDigitSlip(site.text, meant) {
        propose(.digits, site.digits, meant, .digits)
        return
      }
    }
  }

  /// What remains where a number stands alone: the computed value, displayed alike.
  private mutating func value(_ site: NumberSite, _ needed: Double) {
    let alike = NumberText.display(needed, like: site.literal)
    write(.value, site, alike, flipsSign: needed < 0, .value)
    if site.literal.isInteger, needed != needed.rounded() {
      let exact = DecimalText.short(abs(needed), significantDigits: 6)
      write(.value, site, exact, flipsSign: needed < 0, .value)
    }
  }

  /// Writes digits in place of the number, with the sign that they then need.
  private mutating func write(
    _ kind: Mistake.Kind, _ site: NumberSite, _ digits: String, flipsSign: Bool,
    _ detail: Candidate.Detail
  ) {
    switch (flipsSign, site.isNegated) {
    case (false, _): propose(kind, site.digits, digits, detail)
    case (true, true): propose(kind, site.token, digits, detail)
    case (true, false):
      propose(kind, site.token, site.isAlone ? "-" + digits : "(-\(digits))", detail)
    }
  }
}
