import SourceText

/// A token of LaTeX math, as far as its layout depends on it.
struct TeXToken: Equatable {
  /// What a token is.
  enum Kind: Equatable {
    /// `\name`, without the backslash.
    case command(String)
    /// Letters in a row.
    case letters(String)
    /// Digits, with a point among them.
    case number(String)
    /// Any other character.
    case sign(Unicode.Scalar)
    case groupStart
    case groupEnd
    case superscript
    case `subscript`
    case cell
    /// Primes in a row, and their number.
    case prime(Int)
  }

  let kind: Kind
  /// Where it stands: 0-based byte offsets in the formula's text.
  let range: ByteRange
  /// Whether white space stands before it.
  let isSpaced: Bool
}
