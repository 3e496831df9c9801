/// Whole numbers of floating-point ones and of text, without traps.
///
/// `Int(value)` ends the program on infinity, on what is no number and beyond 2⁶³, all of which a note
/// can lead to; and of what has no bound neither a sum nor a negative may be taken. So these are the
/// only ways in which a whole number comes out of a note, and all of them keep it to 2⁵³, up to which
/// doubles are exact, too: a thousand such numbers can be added.
extension Int {
  /// The largest whole number that comes out of a note.
  @inlinable package static var largestOfNotes: Int { 1 << 53 }

  /// The whole part of a number, kept to ``largestOfNotes``; what is no number becomes 0.
  @inlinable package init(saturating value: Double) {
    self = value.isNaN ? 0 : Int(Swift.min(Swift.max(value, -0x1p53), 0x1p53))
  }

  /// The number that a double is; nil if that is not whole or beyond ``largestOfNotes``.
  @inlinable package init?(whole value: Double) {
    guard abs(value) <= 0x1p53 else { return nil }
    self.init(exactly: value)
  }

  /// The decimal number that a text is; nil if it is no whole number or beyond ``largestOfNotes``.
  package init?(written text: some StringProtocol) {
    guard let number = Int(text), -Int.largestOfNotes...Int.largestOfNotes ~= number else {
      return nil
    }
    self = number
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
