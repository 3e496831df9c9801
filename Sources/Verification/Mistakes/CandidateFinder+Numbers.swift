import Binding
import MathNotation
import SourceText

extension CandidateFinder {
  /// The number at hand and what may be done to it.
  private struct NumberSite {
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

  mutating func number(_ literal: Literal, _ need: NeededValue, reach: Double, root: Int) {
    if literal.isInteger, let exponent = exponentOfTen(at: need.node) {
      self.exponent(exponent, need, reach: reach)
      return
    }
    if literal.value == 10, isBaseOfTen(need.node, under: root) { return }
    guard let site = site(literal, need.node, root) else {
      scientific(literal, need)
      return
    }
    let displayed = displayedQuantity(site)
    var suspect = site
    if displayed == nil, literal.isLongDecimal, table.network != nil, site.suspicion == .none {
      suspect.suspicion = .suspect
    }
    if let displayed {
      operand(suspect, displayed, need.value, reach)
      // A long decimal that displays a quantity was copied from it: it changes only as operand.
      if literal.isLongDecimal, isNatural(displayed) { return }
    }
    decimalSlip(suspect, need, reach)
    sign(suspect, need.value, reach)
    digits(suspect, need, reach)
    if site.isAlone { value(site, need.value) }
  }

  private func isNatural(_ name: Name) -> Bool {
    guard let network = table.network, let quantity = network.quantity(name) else { return false }
    return network.isNatural(quantity)
  }

  private mutating func site(_ literal: Literal, _ node: Int, _ root: Int) -> NumberSite? {
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

  /// The quantity that a number displays: of a short number, only one that is given as such.
  ///
  /// A number that stands alone displays with its sign; an operand may have left it to its operator.
  private func displayedQuantity(_ site: NumberSite) -> Name? {
    guard let network = table.network else { return nil }
    let literal = site.literal
    if literal.isLongDecimal {
      let signed = site.isNegated ? -literal.value : literal.value
      let values = site.isAlone ? [signed] : [signed, -signed]
      let entries = values.flatMap { network.displays.displayed(by: $0, unit: literal.unit) }
      return (entries.first { network.isNatural($0.quantity) } ?? entries.first)?.name
    }
    if site.isAlone, site.isNegated { return nil }
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
      // A sign alone is no other quantity, and an operand's sign is its operator's.
      guard digits != site.text, needed > 0 || site.isAlone || site.isNegated else { return }
      write(
        .operand, site, digits, flipsSign: needed < 0,
        .operand(displayed: displayed, needed: entry.name))
      return
    }
  }

  /// Of several quantities of one value, the one whose error is the chain's own.
  private mutating func preferred(
    _ entries: ArraySlice<QuantityIndex.Entry>, needed: Double
  ) -> QuantityIndex.Entry? {
    let names = table.names
    let leading = leadingError
    let sorted = entries.sorted { abs($0.value - needed) < abs($1.value - needed) }
    guard let best = sorted.first else { return nil }
    let equal = sorted.filter { abs($0.value - best.value) <= 1e-12 * abs(best.value) }
    return equal.first { names.derivative($0.name)?.of == leading && leading != nil }
      ?? equal.first { names.derivative($0.name) == nil } ?? best
  }

  private mutating func decimalSlip(_ site: NumberSite, _ need: NeededValue, _ reach: Double) {
    let (written, needed) = (site.literal.value, need.value)
    guard written != 0, needed / written > 0 else { return }
    let places = Int(DecimalText.log10(needed / written).rounded())
    guard places != 0, abs(places) <= 9,
      abs(written * powerOfTen(places) - needed) <= reach + site.literal.unit * powerOfTen(places),
      !isExplainedByExponent(need.node, under: site.root, written, places),
      let digits = NumberText.shifted(site.text, by: places)
    else { return }
    // A whole number among operands has no point that is likely to slip, and no point slips far.
    let isLikely = (site.isAlone || !site.literal.isInteger) && abs(places) <= 3
    propose(
      .decimalSlip, site.digits, site.style.spelled(digits), .decimalSlip(places),
      suspicion: site.suspicion,
      support: displaysQuantity(digits, site) ? 1 : isLikely ? 0 : -1)
  }

  /// The sign of a number that has one written, or that stands alone.
  private mutating func sign(_ site: NumberSite, _ needed: Double, _ reach: Double) {
    guard abs(needed + site.literal.value) <= reach + site.literal.unit else { return }
    if site.isNegated {
      propose(.sign, site.token, site.style.spelled(site.text), .sign, suspicion: site.suspicion)
    } else if site.isAlone {
      let text = "-" + site.style.spelled(site.text)
      propose(.sign, site.token, text, .sign, suspicion: site.suspicion)
    }
  }

  private mutating func digits(_ site: NumberSite, _ need: NeededValue, _ reach: Double) {
    let needed = need.value
    // A sign that differs too is more than a slip in the digits.
    guard needed > 0 else { return }
    digitsOfQuantities(site, needed, reach)
    for extra in [0, 1, -1] {
      let decimals = site.literal.decimals + extra
      guard decimals >= 0, decimals <= 17, extra == 0 || site.literal.decimals > 0 else { continue }
      let meant =
        site.isAlone && extra == 0
        ? nearest(site, need) : DecimalText.fixed(needed, decimals: decimals)
      if NumberText.isDigitSlip(site.text, meant) {
        let text = site.style.spelled(meant)
        propose(.digits, site.digits, text, .digits, suspicion: site.suspicion)
        return
      }
    }
  }

  /// Of the numbers to which the other side rounds, in its readings and where it lies in the middle
  /// between two, the one that is most like the number as written.
  private func nearest(_ site: NumberSite, _ need: NeededValue) -> String {
    let decimals = site.literal.decimals
    var best = DecimalText.fixed(need.value, decimals: decimals)
    func consider(_ value: Double) {
      let text = DecimalText.fixed(value, decimals: decimals)
      guard value > 0, text != best else { return }
      if NumberText.distance(site.text, text) < NumberText.distance(site.text, best) { best = text }
    }
    for difference in [0] + otherReadings {
      let value = need.value + difference / need.slope
      let units = value / site.literal.unit
      if difference != 0 { consider(value) }
      guard abs(units - units.rounded(.down) - 0.5) <= 1e-9 else { continue }
      consider(value - 2e-9 * site.literal.unit)
      consider(value + 2e-9 * site.literal.unit)
    }
    return best
  }

  /// Quantities near what is needed whose display is a slip away from the number.
  private mutating func digitsOfQuantities(
    _ site: NumberSite, _ needed: Double, _ reach: Double
  ) {
    guard let network = table.network, site.literal.isLongDecimal else { return }
    let reach = max(reach, site.literal.unit)
    for sign in [1.0, -1.0] {
      let near = network.displays.entries(
        from: sign * needed - reach, through: sign * needed + reach)
      for entry in near.prefix(8) {
        let meant = NumberText.display(entry.value, like: site.literal)
        guard NumberText.isDigitSlip(site.text, meant) else { continue }
        propose(
          .digits, site.digits, site.style.spelled(meant), .digits, suspicion: site.suspicion,
          support: network.isNatural(entry.quantity) ? 2 : 1)
      }
    }
  }

  private func displaysQuantity(_ text: String, _ site: NumberSite) -> Bool {
    guard let network = table.network, let value = Double(text) else { return false }
    let unit = powerOfTen(-(text.split(separator: ".").dropFirst().first?.count ?? 0))
    return [value, -value].contains { !network.displays.displayed(by: $0, unit: unit).isEmpty }
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
    let digits = site.style.spelled(digits)
    let (range, text): (ByteRange, String) =
      switch (flipsSign, site.isNegated) {
      case (false, _): (site.digits, digits)
      case (true, true): (site.token, digits)
      case (true, false): (site.token, site.isAlone ? "-" + digits : "(-\(digits))")
      }
    propose(kind, range, text, detail, suspicion: site.suspicion)
  }
}
