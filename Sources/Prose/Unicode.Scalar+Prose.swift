extension Unicode.Scalar {
  /// Whether words are not parted by blanks in its script: Chinese and Japanese characters.
  var isUnspaced: Bool {
    switch value {
    case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      value != 0x30FB
    default: false
    }
  }

  /// Whether it is a letter or a digit, or a mark on one.
  var isLetter: Bool {
    switch value {
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    case 0x300...0x36F, 0x370...0x373, 0x386...0x556: true
    case 0x2000...0x2BFF: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}
