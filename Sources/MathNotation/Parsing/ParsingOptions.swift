/// Which of two meanings a piece of notation has where notes use both.
package struct ParsingOptions: Hashable, Sendable {
  /// `2\frac{1}{2}` is two and a half rather than a product.
  package var readsMixedNumbers = true
  /// `1/2x` is 1/(2x) rather than (1/2)x.
  package var dividesByWholeProduct = false
  /// `1,250` is one and a quarter rather than a thousand two hundred and fifty.
  package var readsDecimalCommas = false
  /// `1{,}250` is one and a quarter, and `1.250` a thousand two hundred and fifty.
  package var exchangesSeparators = false
  /// `a + b \bmod n` is the remainder of the sum, and `a + b \mod n` a sum with a remainder.
  package var exchangesRemainders = false
  /// `-16 \% -4` is a remainder rather than a difference.
  package var readsPercentAsRemainder = false
  /// How far `\frac{d}{dx}` reaches.
  package var derivativeReach = DerivativeReach.term

  /// What is differentiated behind `\frac{d}{dx}`.
  package enum DerivativeReach: Hashable, Sendable {
    /// The term, or a bracket before a sign.
    case term
    /// The next factor alone, as in the product rule.
    case factor
    /// All of the sum.
    case sum
  }

  /// The meanings that most notes use.
  package init() {}
}
