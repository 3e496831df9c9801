import Binding
import MathNotation

extension CandidateFinder {
  /// Proposes the display of the quantity that is needed in place of a number that displays another.
  ///
  /// - Parameters:
  ///   - site: the number.
  ///   - displayed: the quantity that it displays.
  ///   - need: what it would have to be.
  ///   - reach: how exactly that is known.
  mutating func proposeOperand(
    insteadOf site: NumberSite, displaying displayed: Name, _ need: NeededValue, reach: Double
  ) {
    let needed = need.value
    guard let network = symbols.network, needed != 0 else { return }
    let half = max(reach, site.literal.isLongDecimal ? site.literal.unit / 2 : 0)
    for sign in [1.0, -1.0] {
      let near = network.displays.entries(from: sign * needed - half, through: sign * needed + half)
      guard !near.isEmpty, let entry = preferred(near, needed: sign * needed) else { continue }
      let isExact = network.isGiven(entry.value)
      let digits =
        isExact
        ? DecimalText.short(abs(entry.value))
        : NumberText.display(entry.value, like: site.literal)
      // A sign alone is no other quantity, and an operand's sign is its operator's.
      guard digits != site.text, needed > 0 || site.isAlone || site.isNegated else { return }
      // Among many quantities one has any two digits, and many a given is a small whole number.
      var site = site
      if !site.isAlone, !site.literal.isLongDecimal {
        if symbols.names.derivative(entry.name) != nil { return }
        site.evidence.chance = site.literal.isInteger ? 12 : 7
      }
      propose(
        .operand(displayed: displayed, needed: entry.name), in: site, by: digits,
        flipsSign: needed < 0)
      return
    }
  }

  /// Of several quantities of one value, the one whose error is the chain's own.
  private mutating func preferred(
    _ entries: some Sequence<QuantityIndex.Entry>, needed: Double
  ) -> QuantityIndex.Entry? {
    let names = symbols.names
    let leading = leadingError
    let sorted = entries.sorted { abs($0.value - needed) < abs($1.value - needed) }
    guard let best = sorted.first else { return nil }
    let equal = sorted.filter { abs($0.value - best.value) <= 1e-12 * abs(best.value) }
    return equal.first { names.derivative($0.name)?.of == leading && leading != nil }
      ?? equal.first { names.derivative($0.name) == nil } ?? best
  }

  /// The quantity that a number displays: of a short number, only one that is given as such.
  ///
  /// A number that stands alone displays with its sign; an operand may have left it to its operator.
  func displayedQuantity(_ site: NumberSite) -> Name? {
    guard let network = symbols.network else { return nil }
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
    ).first { symbols.names.derivative($0.name) == nil }?.name
  }

  /// Whether notes write a quantity down.
  func isNatural(_ name: Name) -> Bool {
    guard let network = symbols.network, let quantity = network.quantity(name) else { return false }
    return network.isNatural(quantity)
  }
}
