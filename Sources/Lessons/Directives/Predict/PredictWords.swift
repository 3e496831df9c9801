import SourceText

/// The words of what `predict` shows.
enum PredictWords {
  static let example = "example"
  static let sequence = "sequence"

  static func withoutValue(at range: ByteRange) -> Diagnostic {
    Diagnostic(
      id: .noValue, range: range,
      message: "an output has no value: it is larger than any number that can be computed with")
  }

  static func target(_ name: String) -> String { "\(name), target" }

  /// What a table of predictions leaves out, where rows may be steps of sequences; nil for nothing.
  static func more(_ rows: Int, steps: Int?) -> String? {
    guard rows > 0 else { return nil }
    guard let steps else { return EngineWords.more(rows) }
    return rows % steps == 0
      ? "And \(EngineWords.grouped(rows / steps)) more \(rows == steps ? sequence : sequence + "s")."
      : "And \(EngineWords.grouped(rows)) more steps."
  }

  static let draws = "draws"

  /// What stands over the counts of other draws.
  static func anew(_ seeds: [UInt64]) -> String {
    "The data drawn anew from \(EngineWords.seeds(seeds)):"
  }

  static func right(of total: Int) -> String {
    "classified right, of \(EngineWords.grouped(total))"
  }

  /// How many examples are in their class.
  static func correct(_ number: Int, of total: Int, _ unit: String?) -> String {
    "\(EngineWords.grouped(number)) of \(unit.map { EngineWords.count(total, $0) } ?? EngineWords.grouped(total)) are classified right."
  }
}
