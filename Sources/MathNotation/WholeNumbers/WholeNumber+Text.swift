import SourceText

extension WholeNumber: CustomStringConvertible {
  /// How many digits to base 2³² a number may have that is written out, as the keys of ciphers have: reading
  /// takes the square of them.
  private static let mostReadLimbs = 128
  /// How many decimal digits a sentence has room for.
  private static let mostShownDigits = 64

  /// The number that digits are to a base from 2 to 36; `nil` where one is no such digit, or there are none
  /// or too many.
  package init?(digits: some Sequence<UInt8>, radix: UInt32 = 10) {
    var limbs: [UInt32] = []
    var isEmpty = true
    // As many digits at once as fit into 32 bits with their factor.
    var (piece, factor): (UInt32, UInt32) = (0, 1)
    for byte in digits {
      guard let digit = Self.digit(byte), digit < radix, limbs.count <= Self.mostReadLimbs else {
        return nil
      }
      isEmpty = false
      (piece, factor) = (piece * radix + digit, factor * radix)
      guard factor > .max / radix else { continue }
      Self.multiply(&limbs, bySmall: factor, adding: piece)
      (piece, factor) = (0, 1)
    }
    guard !isEmpty else { return nil }
    Self.multiply(&limbs, bySmall: factor, adding: piece)
    self.init(limbs: limbs)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let letter = byte.lowercasedASCII
    return letter.isASCIILetter ? UInt32(letter - UInt8(ascii: "a")) + 10 : nil
  }

  /// The decimal digits, with a minus before them where it is less than nought.
  package var description: String {
    guard !isZero else { return "0" }
    var pieces: [String] = []
    var limbs = limbs
    while !limbs.isEmpty {
      let piece = String(Self.divide(&limbs, bySmall: 1_000_000_000))
      pieces.append(
        limbs.isEmpty ? piece : String(repeating: "0", count: 9 - piece.utf8.count) + piece)
    }
    return (isNegative ? "-" : "") + pieces.reversed().joined()
  }

  /// The decimal digits as a sentence has room for them: of a great many the first and the last ones, and
  /// how many there are.
  package var outline: String {
    let digits = description
    let count = digits.utf8.count - (isNegative ? 1 : 0)
    guard count > Self.mostShownDigits else { return digits }
    return "\(digits.prefix(20))…\(digits.suffix(20)) (\(count) digits)"
  }
}
