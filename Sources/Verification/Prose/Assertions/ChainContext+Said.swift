import MathNotation
import Prose
import SourceText

/// What a formula says itself, beside its chains.
extension ChainContext {
  /// The chains of the formula that state something, by their indices.
  private var statements: [Int] {
    formula.chains.indices.filter { !formula.chains[$0].links.isEmpty }
  }

  /// Whether no other chain stands before this one, so that the text before the formula leads up to it.
  var isFirstChain: Bool { statements.first == index }

  /// Whether no other chain stands behind this one.
  var isLastChain: Bool { statements.last == index }

  /// The words that stand before a link in the formula, if it is the first one of the chain.
  func words(before link: Int) -> [ProseToken] {
    guard link == 0 else { return [] }
    let previous = statements.last { $0 < index }
    let start = previous.flatMap { formula.chains[$0].sides.last?.range.upperBound } ?? 0
    let words = words(in: start..<max(start, side(0).range.lowerBound))
    return isFirstChain ? words : Array(Passage.split(words[...]).lead)
  }

  /// The words behind a link in the formula: up to the next side or chain.
  func words(behind link: Int) -> [ProseToken] {
    let start = side(link + 1).range.upperBound
    let next =
      link + 1 < chain.links.count
      ? chain.links[link + 1].range.lowerBound
      : statements.first { $0 > index }.map { formula.chains[$0].sides[0].range.lowerBound }
    let words = words(in: start..<max(start, next ?? text.count))
    let isBetweenChains = link + 1 == chain.links.count && next != nil
    return isBetweenChains ? Array(Passage.split(words[...]).trail) : words
  }

  /// How much of a formula is read for words, in bytes.
  private static let reach = 200

  /// The words in a part of the formula, without the commands.
  private func words(in range: ByteRange) -> [ProseToken] {
    guard range.contains(where: { text[$0].isASCIILetter || text[$0] >= 0x80 }) else { return [] }
    var piece = Array(text[range].prefix(Self.reach))
    var index = 0
    while index < piece.count {
      guard piece[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      repeat {
        piece[index] = 0x20
        index += 1
      } while index < piece.count && piece[index].isASCIILetter
    }
    return ProseReader.tokensAndSigns(of: piece, in: piece.indices, omitting: [])
  }

  // MARK: Crossed out

  private static let crossingCommands = [
    "\\cancel{", "\\bcancel{", "\\xcancel{", "\\sout{", "\\st{",
  ]
  .map { Array($0.utf8) }

  /// Whether a command crosses out a part of the formula, given by its range.
  ///
  /// - Complexity: O(length of the formula).
  func isCrossedOut(_ part: ByteRange) -> Bool {
    text.indices[..<min(part.lowerBound, text.count)].contains { start in
      guard text[start] == UInt8(ascii: "\\"),
        let command = Self.crossingCommands.first(where: { text[start...].starts(with: $0) })
      else { return false }
      var depth = 1
      for place in (start + command.count)..<max(start + command.count, part.upperBound) {
        if text[place] == UInt8(ascii: "{") { depth += 1 }
        if text[place] == UInt8(ascii: "}") { depth -= 1 }
        if depth == 0 { return false }
      }
      return true
    }
  }
}
