import Testing

/// A kind of note of any size, and what is done to it.
struct GrowingNote: CustomTestStringConvertible, Sendable {
  let name: String
  /// The size from which on it is looked at how the work grows.
  let size: Int
  let commands: [GrowthCommand]
  let text: @Sendable (Int) -> String

  init(
    _ name: String, _ size: Int, _ commands: [GrowthCommand] = [.run],
    _ text: @escaping @Sendable (Int) -> String
  ) {
    self.name = name
    self.size = size
    self.commands = commands
    self.text = text
  }

  /// A note that has a part for each number below its size.
  init(
    each name: String, _ size: Int, _ commands: [GrowthCommand] = [.run], after start: String = "",
    by separator: String = "\n\n", before end: String = "",
    _ part: @escaping @Sendable (Int) -> String
  ) {
    self.init(name, size, commands) { n in
      start + (0..<n).map(part).joined(separator: separator) + end
    }
  }

  var testDescription: String { name }

  static let all = blocks + inlines + formulas + names + directives + bodies + networks
}
