import MathNotation

extension CandidateFinder {
  /// Proposes what remains where a number stands alone: the computed value, displayed alike.
  mutating func proposeValue(insteadOf site: NumberSite, _ need: NeededValue) {
    let needed = need.value
    let alike = NumberText.display(needed, like: site.literal)
    // A number that is not nought is not shown as nought.
    if needed == 0 || alike.contains(where: { $0.isNumber && $0 != "0" }) {
      propose(.value, replacing: site, by: alike, flipsSign: needed < 0)
    }
    if site.literal.isInteger, needed != needed.rounded() {
      let exact = DecimalText.short(abs(needed), significantDigits: 6)
      propose(.value, replacing: site, by: exact, flipsSign: needed < 0)
    }
  }
}
