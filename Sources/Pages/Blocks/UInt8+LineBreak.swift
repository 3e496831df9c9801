extension UInt8 {
  /// Whether a line ends here.
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
