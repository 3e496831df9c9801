import Binding
import NeuralNet

/// Words that several results of the engine have in common.
enum EngineWords {
  /// So many things: `1 step`, `2 steps`.
  static func count(_ number: Int, _ word: String) -> String {
    "\(grouped(number)) \(word)\(number == 1 ? "" : "s")"
  }

  /// A whole number with commas between its thousands, where it has five digits at least.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    for place in stride(from: digits.count - 3, to: 0, by: -3) where digits.count > 4 {
      digits.insert(",", at: place)
    }
    return String(digits)
  }

  /// Seeds, those that follow each other as the first and the last: `seeds 1 to 12`.
  static func seeds(_ seeds: [UInt64]) -> String {
    guard let first = seeds.first, let last = seeds.last, seeds.count > 1 else {
      return "seed \(seeds.first ?? 0)"
    }
    let follow = zip(seeds, seeds.dropFirst()).allSatisfy { $1 > $0 && $1 - $0 == 1 }
    if follow { return "seeds \(first) to \(last)" }
    return "seeds " + seeds.dropLast().map(String.init).joined(separator: ", ") + " and \(last)"
  }

  /// What a table leaves out.
  static func more(_ number: Int) -> String { "And \(grouped(number)) more." }

  /// A number with the digits that tell it from others.
  static func short(_ number: Double) -> String { NumberSpelling.exact(number, in: .unicode) }
}
