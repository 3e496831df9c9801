/// What the bytes of UTF-8 text are that stand for ASCII characters.
///
/// No byte of a longer character passes for one: they all lie at 0x80 and above.
extension UInt8 {
  /// Whether the byte is a digit from 0 to 9.
  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is a letter from A to Z, in either case.
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether the byte is an uppercase letter from A to Z.
  @inlinable package var isASCIIUppercase: Bool { self &- 0x41 < 26 }

  /// Whether the byte is a space or a tab.
  @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether the byte is a space, a tab or part of a line end.
  @inlinable package var isWhitespace: Bool { isBlank || self == 0x0A || self == 0x0D }

  /// The byte with a letter from A to Z in lowercase.
  @inlinable package var lowercasedASCII: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
