import MathNotation

extension ParsedFormula {
  /// The formula with its numbers read to base 2; `nil` where one is no such number.
  func readAsBinary(_ text: [UInt8]) -> ParsedFormula? {
    var result = self
    for node in nodes {
      guard case .number(let index) = node.kind else { continue }
      let digits = String(decoding: text[node.mark], as: UTF8.self)
      guard let value = UInt64(digits, radix: 2) else { continue }
      result.literals[Int(index)].value = Double(value)
    }
    return result
  }
}
