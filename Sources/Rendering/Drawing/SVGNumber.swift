import Platform

/// Spells lengths for SVG.
package enum SVGNumber {
  /// A number rounded to hundredths, without noughts at its end.
  package static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int(saturating: (min(max(value, -1e6), 1e6) * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest.isMultiple(of: 10) { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
