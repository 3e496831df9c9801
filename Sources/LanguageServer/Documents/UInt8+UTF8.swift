extension UInt8 {
  /// Whether it is a byte of a character in UTF-8, but for the first.
  var continuesCharacter: Bool { self & 0xC0 == 0x80 }
}
