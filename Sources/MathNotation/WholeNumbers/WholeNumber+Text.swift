import SourceText

extension WholeNumber: CustomStringConvertible {
  /// The number that digits are to a base from 2 to 36; `nil` where one is no such digit, or there are none
  /// or too many.
  package init?(digits: some Sequence<UInt8>, radix: UInt32 = 10) {
    var limbs: [UInt32] = []
    var isEmpty = true
    for byte in digits {
      guard let digit = Self.digit(byte), digit < radix, limbs.count <= Self.mostLimbs else {
        return nil
      }
      isEmpty = false
      var carry = UInt64(digit)
      for index in limbs.indices {
        carry += UInt64(limbs[index]) * UInt64(radix)
        limbs[index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if carry > 0 { limbs.append(UInt32(carry)) }
    }
    guard !isEmpty else { return nil }
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
}
