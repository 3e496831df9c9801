/// What drawings of networks say.
enum DiagramWords {
  static let inputs = "inputs"
  static let error = "error"
  /// In place of what is left out.
  static let omission = "⋮"
  static let omittedSteps = "…"

  static func title(_ label: String?) -> String { label.map { "Network \($0)" } ?? "The network" }

  static func step(_ number: Int) -> String { "t = \(number)" }

  static let target = "target "

  static func given(_ name: String) -> String { "\(name) = " }

  /// What is to be seen: the layers with their units, over how many steps, and what is lit.
  static func summary(
    _ layers: [(title: String, names: [String])], steps: Int?, lit: [String]
  ) -> String {
    let parts = layers.map { "\($0.title) \(joined($0.names))" }.joined(separator: "; ")
    let all =
      steps.map { "A network, step by step over \($0) steps, in each from below: \(parts)." }
      ?? "A network from left to right: \(parts)."
    guard !lit.isEmpty else { return all }
    return all + " The way from \(joined(lit)) to the error is lit."
  }

  /// Names with commas, the middle ones left out where there are many.
  private static func joined(_ names: [String]) -> String {
    let shown = names.count > 7 ? names.prefix(5) + ["…"] + names.suffix(1) : names[...]
    return shown.joined(separator: ", ")
  }
}
