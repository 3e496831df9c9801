import MathNotation
import Prose
import SourceText

/// What a formula says itself, beside its chains.
extension ChainContext {
  /// Whether no other chain stands before this one, so that the text before the formula leads up to it.
  var isFirstChain: Bool { formula.chains.firstIndex { !$0.links.isEmpty } == index }

  /// Whether no other chain stands behind this one.
  var isLastChain: Bool { formula.chains.lastIndex { !$0.links.isEmpty } == index }

  /// The words that stand before a link in the formula, if it is the first one of the chain.
  func words(before link: Int) -> [ProseToken] {
    guard link == 0 else { return [] }
    let previous = formula.chains[..<index].last { !$0.links.isEmpty }
    let start = previous?.sides.last?.range.upperBound ?? 0
    let words = words(in: start..<max(start, side(0).range.lowerBound))
    return isFirstChain ? words : Array(Passage.split(words[...]).lead)
  }

  /// The words behind a link in the formula: up to the next side or chain.
  func words(behind link: Int) -> [ProseToken] {
    let start = side(link + 1).range.upperBound
    let next =
      link + 1 < chain.links.count
      ? chain.links[link + 1].range.lowerBound
      : formula.chains[(index + 1)...].first { !$0.links.isEmpty }?.sides[0].range.lowerBound
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

  /// Whether a command crosses out a part of the formula, given by its range.
  ///
  /// - Complexity: O(1) where nothing is crossed out, but for the first look at a formula.
  func isCrossedOut(_ part: ByteRange) -> Bool {
    shared.crossedOut.contains {
      $0.lowerBound < part.lowerBound && part.upperBound <= $0.upperBound
    }
  }
}
