extension Character {
  /// How many columns of a terminal the character takes: none, one or two.
  ///
  /// Combining marks and what is not printed take none. Two are taken by what Unicode calls wide or
  /// full-width (UAX #11), and by what U+FE0F turns into a picture (UTS #51).
  ///
  /// Complexity: O(log n) in the size of the table.
  package var columns: Int {
    if isASCII { return unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) } ? 1 : 0 }
    var columns = 0
    for scalar in unicodeScalars {
      if scalar.value == 0xFE0F, columns > 0 { columns = 2 }
      columns = max(columns, scalar.columns)
    }
    return columns
  }
}
