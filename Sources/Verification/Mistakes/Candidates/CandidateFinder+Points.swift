import Binding
import MathNotation
import Platform

extension CandidateFinder {
  /// The most places that a point is likely to slip: kilo and milli are a slip of three.
  private static let likelyPlaces = 3

  /// Proposes the number with its point moved.
  mutating func proposeMovedPoint(in site: NumberSite, _ need: NeededValue, reach: Double) {
    let (written, needed) = (site.literal.value, need.value)
    guard written != 0, needed / written > 0 else { return }
    let places = Int(saturating: DecimalText.log10(needed / written).rounded())
    guard places != 0, abs(places) <= 9,
      abs(written * powerOfTen(places) - needed) <= reach + site.literal.unit * powerOfTen(places),
      !isExplainedByExponent(
        behind: need.node, under: site.root, mantissa: written, places: places),
      let digits = NumberText.shifted(site.text, by: places)
    else { return }
    // A whole number among operands has no point that is likely to slip, and no point slips far.
    let isLikely = (site.isAlone || !site.literal.isInteger) && abs(places) <= Self.likelyPlaces
    propose(
      .decimalSlip(places), replacing: site.digits, by: site.style.spelled(digits),
      suspicion: site.suspicion,
      support: displaysQuantity(digits) ? 1 : isLikely ? 0 : -1)
  }

  /// Whether digits display a quantity, with either sign.
  private func displaysQuantity(_ text: String) -> Bool {
    guard let network = symbols.network, let value = Double(text) else { return false }
    let unit = powerOfTen(-(text.split(separator: ".").dropFirst().first?.count ?? 0))
    return [value, -value].contains { !network.displays.displayed(by: $0, unit: unit).isEmpty }
  }
}
