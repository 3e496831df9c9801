import SourceText

extension UInt8 {
  /// Whether it is a digit or the point of a number.
  var isDigitOrPoint: Bool { isASCIIDigit || self == UInt8(ascii: ".") }
}
