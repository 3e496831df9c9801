import MathNotation
import Prose

extension ChainContext {
  /// What the formula says in `\text{…}` before the chain, as in `\text{if } x = 1`.
  ///
  /// - Complexity: O(1), as the text that is read is bounded.
  var leadingWords: [ProseToken] {
    let end = chain.sides[0].range.lowerBound
    var tokens: [ProseToken] = []
    var position = max(0, end - Self.longestLead)
    while let start = text[position..<end].firstIndex(of: Self.textCommand[0]) {
      guard text[start..<end].starts(with: Self.textCommand) else {
        position = start + 1
        continue
      }
      let words = text[(start + Self.textCommand.count)..<end].prefix {
        $0 != UInt8(ascii: "}")
      }
      tokens += ProseReader.tokens(of: text, in: words.startIndex..<words.endIndex)
      position = words.endIndex
    }
    return tokens
  }

  /// How much of a formula is read before a chain, in bytes.
  private static let longestLead = 200
  private static let textCommand = Array("text{".utf8)
}
