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
  /// `3\,m/s` is a number with a unit rather than a product of letters.
  package var readsLetterUnits = false
  /// `5 \pm 1` is a sum, or a difference; `nil` where it is not read.
  package var plusMinus: PlusMinus?
  /// How far `\frac{d}{dx}` reaches.
  package var derivativeReach = DerivativeReach.term

  /// Which end of what a sign `\pm` says is meant.
  package enum PlusMinus: Hashable, Sendable {
    case upper
    case lower
  }

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
