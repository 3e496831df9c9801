import SourceText

extension UInt8 {
  /// Whether the byte is an ASCII letter, a digit or an underscore.
  var isNamePart: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_")
  }

  /// Whether a name can begin with the byte: an ASCII letter, or part of another character.
  var beginsName: Bool { self >= 0x80 || isASCIILetter }
}
