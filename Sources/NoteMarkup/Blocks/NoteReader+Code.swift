import SourceText

extension NoteReader {
  /// Counts code that is none of Nabla's and yet seems to state equations, since nothing in it is looked at: it
  /// has a relation, and a command that only math has.
  ///
  /// Complexity: O(length of the code).
  mutating func noteMathInCode(_ leaf: Leaf) {
    let end = lines.end(of: leaf.lastLine)
    guard leaf.start < end else { return }
    let code = lines.bytes[leaf.start..<end]
    guard code.contains(UInt8(ascii: "=")) else { return }
    var offset = leaf.start
    while let backslash = lines.bytes[offset..<end].firstIndex(of: .backslash) {
      offset = backslash + 1
      if Self.mathCommands.contains(where: { lines.has($0, at: offset, before: end) }) {
        note.codeBlocksWithMath += 1
        return
      }
    }
  }

  private static let mathCommands: [StaticString] = [
    "frac", "cdot", "times", "sqrt", "partial", "sum", "approx", "begin{align", "begin{equation",
  ]
}
