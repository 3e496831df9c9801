import Binding

/// How results of the engine spell numbers and names.
///
/// Its numbers stand as text, not as formulas: they hold for the trained network, and formulas speak
/// of the declared one.
struct EngineNumbers {
  /// The number of decimals.
  let digits: Int

  /// A cell of a table.
  func cell(_ value: Double) -> ResultWriter.Cell {
    .text(NumberSpelling.text(value, decimals: digits, in: .unicode))
  }

  /// A name in a table: a letter as a symbol, and a word as code, since an underscore in it could
  /// begin emphasis.
  static func symbol(_ name: String) -> String {
    Speller.spelling(ofLetter: name).map { "$\($0)$" } ?? "`\(name)`"
  }
}
