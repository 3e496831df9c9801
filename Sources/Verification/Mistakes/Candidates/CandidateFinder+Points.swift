import Binding
import MathNotation
import Platform

extension CandidateFinder {
  /// The most places that a point is likely to slip: kilo and milli are a slip of three.
  static let likelyPlaces = 3

  /// How near a single digit with its point moved must come to the value, as a part of that.
  private static let closeness = 0.05

  /// How likely it is that a single digit is the one that is needed, in decibans: one of nine is it.
  static let chanceOfDigit = 9

  /// Proposes the number with its point moved.
  mutating func proposeMovedPoint(in site: NumberSite, _ need: NeededValue, reach: Double) {
    let (written, needed) = (site.literal.value, need.value)
    guard written != 0, needed / written > 0 else { return }
    let places = Int(saturating: DecimalText.log10(needed / written).rounded())
    guard places != 0, abs(places) <= 9,
      abs(written * powerOfTen(places) - needed) <= reach + site.literal.unit * powerOfTen(places),
      !isExplainedByExponent(
        behind: need.node, under: site.root, mantissa: written, places: places),
      var digits = NumberText.shifted(site.text, by: places)
    else { return }
    if site.literal.isInteger { digits = NumberText.trimmed(digits) }
    if site.isAlone { digits = alike(digits, site, needed) }
    // A whole number of few digits is near to some part of anything.
    let distance = abs(written * powerOfTen(places) - abs(needed))
    guard
      !site.literal.isInteger || places > 0 || site.literal.significantDigits > 2
        || distance <= 1e-9 * abs(needed)
    else { return }
    // One digit is near to one value in ten: its point slipped where it is the value.
    guard
      !site.isAlone || site.literal.significantDigits > 1
        || distance <= Self.closeness * abs(needed)
    else { return }
    // A whole number among operands has no point that is likely to slip, and no point slips far.
    let isLikely = (site.isAlone || !site.literal.isInteger) && abs(places) <= Self.likelyPlaces
    propose(
      .decimalSlip(places), in: site, by: digits,
      support: displaysQuantity(digits) ? 1 : isLikely ? 0 : -1,
      chance: site.isAlone || site.literal.significantDigits > 1 ? 0 : chanceOfOneDigit)
  }

  /// How likely it is that a single digit is the one that is needed: each digit of the result to spare makes it
  /// ten times less likely.
  private var chanceOfOneDigit: Int {
    let spare = digitsToSpare(beside: 1) - Self.usualSpare
    return max(0, Self.chanceOfDigit - max(0, Int(saturating: 10 * spare)))
  }

  /// How many digits a result of two has to spare beside a number of one.
  private static let usualSpare = 0.75

  /// The digits with as many decimals as the number has as it is written, where only noughts make the difference:
  /// `0.0060` for `0.0006` where others around it have four decimals, and `0.0500` for `0.5000` where none has five.
  private func alike(_ digits: String, _ site: NumberSite, _ needed: Double) -> String {
    let (decimals, own) = (site.literal.decimals, NumberText.decimals(of: digits))
    if own > decimals {
      if decimals == 0 || witnesses.writesDecimals(own) { return digits }
      let surplus = digits.suffix(own - decimals).reversed().prefix { $0 == "0" }.count
      return String(digits.dropLast(surplus))
    }
    // What shows three digits or more shows all that are meant.
    guard own < decimals, site.literal.significantDigits <= 2, let shifted = Double(digits),
      witnesses.writesDecimals(decimals)
    else { return digits }
    let text = DecimalText.fixed(abs(needed), decimals: decimals)
    return Double(text) == shifted ? text : digits
  }

  /// Whether digits display a quantity, with either sign.
  private func displaysQuantity(_ text: String) -> Bool {
    guard let network = symbols.network, let value = Double(text) else { return false }
    let unit = powerOfTen(-(text.split(separator: ".").dropFirst().first?.count ?? 0))
    return [value, -value].contains { !network.displays.displayed(by: $0, unit: unit).isEmpty }
  }
}
