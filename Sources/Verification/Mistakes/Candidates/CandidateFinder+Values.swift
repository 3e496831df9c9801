import MathNotation

extension CandidateFinder {
  /// Who is off by a larger factor, as by the thousand between two prefixes of a unit, did not mistype a
  /// value.
  private static let largestFactor = 950.0

  /// Proposes what remains where a number stands alone: the computed value, displayed alike.
  mutating func proposeValue(insteadOf site: NumberSite, _ need: NeededValue) {
    let needed = need.value
    let factor = abs(needed / site.literal.value)
    let isFar = factor.isFinite && factor > 0 && max(factor, 1 / factor) >= Self.largestFactor
    guard !isFar else { return }
    // A mantissa that would be no mantissa is not what is wrong.
    let stated = context.formula.statedNumber(at: site.root)
    if let stated, stated.scale != 1, !stated.isPercent, !(0.1..<100).contains(abs(needed)) {
      return
    }
    let alike = tied(site, needed) ?? NumberText.displayInFull(needed, like: site.literal)
    func propose(_ digits: String) {
      let slip = NumberSlip(from: site.text, to: digits)
      self.propose(.value(slip), in: site, by: digits, flipsSign: needed < 0)
    }
    // A number that is not nought is not shown as nought.
    if needed == 0 || alike.contains(where: { $0.isNumber && $0 != "0" }) { propose(alike) }
    if site.literal.isInteger, needed != needed.rounded() {
      propose(DecimalText.short(abs(needed), significantDigits: 6))
    }
  }

  /// What stands for a value in the middle between two numbers such as the one at hand: that of the two of which this
  /// is a slip of the pen, else the value with one digit more.
  private func tied(_ site: NumberSite, _ needed: Double) -> String? {
    let decimals = site.literal.decimals
    guard !site.literal.isInteger, NumberText.isTie(needed, decimals: decimals) else { return nil }
    let half = site.literal.unit / 4
    let slips = [abs(needed) - half, abs(needed) + half].map { value in
      let text = DecimalText.fixed(value, decimals: decimals)
      return (text: text, slip: NumberSlip(from: site.text, to: text))
    }.filter { !$0.slip.isArbitrary }
    return slips.min { $0.slip.surprise < $1.slip.surprise }?.text
      ?? DecimalText.fixed(abs(needed), decimals: decimals + 1)
  }
}
