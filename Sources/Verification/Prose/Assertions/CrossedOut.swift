import SourceText

/// The parts of formulas that a command such as `\\cancel` crosses out.
enum CrossedOut {
  private static let commands = ["\\cancel{", "\\bcancel{", "\\xcancel{", "\\sout{", "\\st{"]
    .map { Array($0.utf8) }

  /// Where those parts stand in the text of a formula, with their commands; one within another is not
  /// told of.
  ///
  /// - Complexity: O(n).
  static func parts(of text: [UInt8]) -> [ByteRange] {
    var parts: [ByteRange] = []
    var start = 0
    while let next = text[start...].firstIndex(of: UInt8(ascii: "\\")) {
      start = next + 1
      guard let command = commands.first(where: { text[next...].starts(with: $0) }) else {
        continue
      }
      var end = next + command.count
      var depth = 1
      while end < text.count, depth > 0 {
        if text[end] == UInt8(ascii: "{") { depth += 1 }
        if text[end] == UInt8(ascii: "}") { depth -= 1 }
        end += 1
      }
      parts.append(next..<end)
      start = end
    }
    return parts
  }
}
