import SourceText

extension NoteReader {
  /// Counts code that is none of Nabla's and yet seems to state equations, since nothing in it is looked at: it
  /// has a relation, and a command that only math has, or is in a language of math, or is text with math in a
  /// directive of MyST.
  ///
  /// Complexity: O(length of the code).
  mutating func noteMathInCode(_ leaf: Leaf, in language: ByteRange? = nil) {
    let end = lines.end(of: leaf.lastLine)
    guard leaf.start < end else { return }
    let code = lines.bytes[leaf.start..<end]
    guard code.contains(UInt8(ascii: "=")) else { return }
    if let language {
      let isMath = Self.mathLanguages.contains { lines.isWord($0, at: language) }
      let isText =
        Self.textDirectives.contains { lines.isWord($0, at: language) } && code.contains(.dollar)
      if isMath || isText {
        note.codeBlocksWithMath += 1
        return
      }
    }
    var offset = leaf.start
    while let backslash = lines.bytes[offset..<end].firstIndex(of: .backslash) {
      offset = backslash + 1
      if Self.mathCommands.contains(where: { lines.has($0, at: offset, before: end) }) {
        note.codeBlocksWithMath += 1
        return
      }
    }
  }

  /// What fences of math are called where they are shown as code.
  private static let mathLanguages: [StaticString] = ["latex", "tex", "katex", "mathjax"]
  /// The directives of MyST and Sphinx that hold text, as
  /// <https://mystmd.org/guide/admonitions> and <https://mystmd.org/guide/proofs-and-theorems> list them.
  private static let textDirectives: [StaticString] = [
    "{note}", "{tip}", "{hint}", "{important}", "{warning}", "{caution}", "{danger}", "{attention}",
    "{error}", "{seealso}", "{admonition}", "{dropdown}", "{card}", "{margin}", "{sidebar}",
    "{topic}", "{exercise}", "{solution}", "{prf:proof}", "{prf:theorem}", "{prf:lemma}",
    "{prf:example}", "{prf:definition}",
  ]
  private static let mathCommands: [StaticString] = [
    "frac", "cdot", "times", "sqrt", "partial", "sum", "approx", "begin{align", "begin{equation",
  ]
}
