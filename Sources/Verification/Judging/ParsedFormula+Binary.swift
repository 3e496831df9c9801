import MathNotation
import Platform
import SourceText

extension ParsedFormula {
  /// The formula with its numbers of noughts and ones read to base 2, fractions among them; powers such as
  /// those of 2 are left decimal.
  func readAsBinary(_ text: [UInt8]) -> ParsedFormula? {
    var result = self
    for index in nodesOutsideDecimalPowers(nodes.indices, text) {
      guard case .number(let literal) = nodes[index].kind,
        let value = Self.binaryValue(text[nodes[index].mark])
      else { continue }
      result.literals[Int(literal)] = value
    }
    return result
  }

  /// The nodes of a run of them, but for those of powers whose base is no binary number: `2^{11}` stays
  /// decimal, `10^{11}` does not.
  ///
  /// - Complexity: O(nodes).
  func nodesOutsideDecimalPowers(_ range: some BidirectionalCollection<Int>, _ text: [UInt8])
    -> [Int]
  {
    var found: [Int] = []
    var first = Int.max
    for index in range.reversed() where index < first {
      if nodes[index].kind == .power, let base = self[index].left,
        Self.binaryValue(text[nodes[base.root].mark]) == nil
      {
        first = Int(nodes[index].first)
      } else {
        found.append(index)
      }
    }
    return found
  }

  /// The number that a text of noughts and ones is to base 2, exact; `nil` of any other text.
  static func binaryValue(_ text: ArraySlice<UInt8>) -> Literal? {
    var (value, weight) = (0.0, 1.0)
    var isFraction = false
    var count = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0"), UInt8(ascii: "1"):
        if isFraction { weight /= 2 }
        value = isFraction ? value + Double(byte - 0x30) * weight : value * 2 + Double(byte - 0x30)
        count += 1
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard !isFraction else { return nil }
        isFraction = true
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x20: continue
      default: return nil
      }
    }
    guard count > 0 else { return nil }
    // Binary digits claim themselves: as decimals they would be exact to the last place of a double.
    return Literal(
      value: value, decimals: isFraction ? 15 : 0, significantDigits: count, comma: .braced)
  }
}
