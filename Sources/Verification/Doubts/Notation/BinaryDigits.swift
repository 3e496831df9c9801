import MathNotation
import SourceText

/// `1011 + 1 = 1101`, where the text speaks of binary numbers.
struct BinaryDigits: Doubt {
  let id = "binary-digits"
  let reason = UnreadReason.binaryDigits
  let condition = """
    All numbers are strings of noughts and ones, one of them of three digits or more, and one begins with \
    a nought or the note speaks of binary numbers; where the text around them does, they are right if \
    nothing is carried. Or a side is groups of digits between bars, of which one begins with a nought.
    """
  let example = "$011 + 1 = 101$"
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    if link.sides.contains(where: { isBarred(link.context.text[$0.range]) }) { return true }
    guard link.context.isOfBits(link.link) else { return false }
    switch link.context.shared.statedBase {
    case .decimal: return false
    // Where the text says so, it was read as such.
    case .binary: return !link.judgement.reading.isBinary || addsWithoutCarrying(link)
    case .unstated:
      return link.context.shared.mentionsBinaryNumbers || link.context.hasLeadingNought(link.link)
    }
  }

  /// Whether a text is groups of digits that bars part: `|0001|0000|0011|`.
  private func isBarred(_ text: ArraySlice<UInt8>) -> Bool {
    let groups = text.filter { !$0.isWhitespace }.split(separator: UInt8(ascii: "|"))
    return groups.count > 1 && groups.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
      && groups.contains { $0.count > 1 && $0.first == UInt8(ascii: "0") }
  }

  /// Whether a sum of bits agrees digit by digit: `1101 + 0110 = 1011`.
  private func addsWithoutCarrying(_ link: DoubtedLink) -> Bool {
    let values = link.sides.map { side -> UInt64? in
      side.summands.reduce(0 as UInt64?) { total, term in
        guard let total, let digits = link.context.formula.literal(at: term.root) else {
          return nil
        }
        let text = link.context.text[term.mark].filter(\.isASCIIDigit)
        return digits.isInteger
          ? UInt64(String(decoding: text, as: UTF8.self), radix: 2).map { total ^ $0 } : nil
      }
    }
    return values.count == 2 && values[0] != nil && values[0] == values[1]
  }
}
