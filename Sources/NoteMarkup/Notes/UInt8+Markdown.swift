import SourceText

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let dollar = UInt8(ascii: "$")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let greater = UInt8(ascii: ">")

  /// Whether this may stand in a block's name.
  @inline(__always) var isNamePart: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-")
  }
}
