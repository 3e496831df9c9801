/// The digits 0 to 9 as segments and as dots, 1 where there is ink.
package enum DigitFont {
  /// For each digit its seven segments: top, upper left, upper right, middle, lower left, lower
  /// right, bottom.
  package static let segments: [[Double]] = [
    "1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010",
    "1111111", "1111011",
  ].map { $0.map { $0 == "1" ? 1 : 0 } }

  /// For each digit seven rows of five dots, a row a number, its highest bit leftmost.
  private static let rows: [[Int]] = [
    [0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110],
    [0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
    [0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111],
    [0b01110, 0b10001, 0b00001, 0b00110, 0b00001, 0b10001, 0b01110],
    [0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010],
    [0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110],
    [0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110],
    [0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000],
    [0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110],
    [0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100],
  ]

  /// 8 × 8 dots, row by row, with the digit moved from the upper left corner.
  package static func bitmap(_ digit: Int, right: Int, down: Int) -> [Double] {
    (0..<64).map { dot in
      let (row, column) = (dot / 8 - down, dot % 8 - right)
      guard (0..<7).contains(row), (0..<5).contains(column) else { return 0 }
      return rows[digit][row] >> (4 - column) & 1 == 1 ? 1 : 0
    }
  }

  /// One for the digit, nought for the nine others.
  package static func target(_ digit: Int) -> [Double] { (0..<10).map { $0 == digit ? 1 : 0 } }
}
