import MathNotation

/// A multiple that stands behind a number as a letter or a word: `2.1M`.
enum Multiple {
  /// Signs of SI prefixes as they are used without a unit, B for billions, and the large numbers of Chinese and
  /// Japanese.
  private static let values: [String: Double] = [
    "k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "G": 1e9, "T": 1e12, "千": 1e3, "万": 1e4, "萬": 1e4,
    "亿": 1e8,
    "億": 1e8,
  ]

  /// How many times the number is meant; `nil` where a word is no multiple.
  static func value(_ word: String) -> Double? { values[word] }
}
