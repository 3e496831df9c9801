import Binding
import MathNotation

extension CandidateFinder {
  /// Proposes a number a slip of the pen away that comes to what is needed.
  mutating func proposeDigits(insteadOf site: NumberSite, _ need: NeededValue, reach: Double) {
    let needed = need.value
    // A sign that differs too is more than a slip in the digits.
    guard needed > 0 else { return }
    proposeDigitsOfQuantities(insteadOf: site, toward: needed, reach: reach)
    for extra in [0, 1, -1] {
      let decimals = site.literal.decimals + extra
      guard decimals >= 0, decimals <= 17, extra == 0 || site.literal.decimals > 0 else { continue }
      let meant =
        site.isAlone && extra == 0
        ? nearest(site, need) : DecimalText.fixed(needed, decimals: decimals)
      // Nobody mistypes a round number for one that is not.
      if !site.isAlone, site.text.hasSuffix("00"), !meant.hasSuffix("00") {
        continue
      }
      if NumberText.isDigitSlip(site.text, meant) {
        propose(.digits(NumberSlip(from: site.text, to: meant)), in: site, by: meant)
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

  /// Proposes quantities near what is needed whose display is a slip away from the number.
  private mutating func proposeDigitsOfQuantities(
    insteadOf site: NumberSite, toward needed: Double, reach: Double
  ) {
    guard let network = symbols.network, site.literal.isLongDecimal else { return }
    let reach = max(reach, site.literal.unit)
    for sign in [1.0, -1.0] {
      let near = network.displays.entries(
        from: sign * needed - reach, through: sign * needed + reach)
      for entry in near.prefix(8) {
        let meant = NumberText.display(entry.value, like: site.literal)
        guard NumberText.isDigitSlip(site.text, meant) else { continue }
        propose(
          .digits(NumberSlip(from: site.text, to: meant)), in: site, by: meant,
          support: network.isNatural(entry.quantity) ? 2 : 1)
      }
    }
  }
}
