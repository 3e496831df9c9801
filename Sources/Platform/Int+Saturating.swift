/// Whole numbers of floating-point ones and of text, without traps.
///
/// `Int(value)` ends the program on infinity, on what is no number and beyond 2⁶³, all of which a note
/// can lead to; so no other conversion stands in the sources.
extension Int {
  /// The whole part of a number.
  ///
  /// What is too large becomes the largest number of its sign whose negative is a number, too, so that
  /// the result has an `abs`; what is no number becomes 0.
  @inlinable package init(saturating value: Double) {
    if let whole = Int(exactly: value.rounded(.towardZero)) {
      self = Swift.max(whole, -.max)
    } else {
      self = value.isNaN ? 0 : value < 0 ? -.max : .max
    }
  }

  /// The exponent that a text is, as in `1e-3`; nil if it is no whole number.
  ///
  /// All doubles lie within the bounds that it is kept to, and so do sums of some exponents.
  package init?(exponent text: some StringProtocol) {
    guard let exponent = Int(text) else { return nil }
    self = Swift.min(Swift.max(exponent, -10_000), 10_000)
  }
}

extension UInt64 {
  /// The whole part of a number; 0 for negative ones and for what is none, the largest number for what
  /// is too large.
  @inlinable package init(saturating value: Double) {
    self = UInt64(exactly: value.rounded(.towardZero)) ?? (value > 0 ? .max : 0)
  }
}
