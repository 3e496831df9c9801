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

  /// What a table leaves out.
  static func more(_ number: Int) -> String { "And \(grouped(number)) more." }

  /// A number with the digits that tell it from others.
  static func short(_ number: Double) -> String { NumberSpelling.exact(number, in: .unicode) }
}
