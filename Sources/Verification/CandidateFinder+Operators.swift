import MathNotation
import SourceText

extension CandidateFinder {
  /// The plain signs that an operator may be written as.
  private static let signs = [
    "+": "+", "-": "-", "−": "-", "\\cdot": "\\cdot", "\\times": "\\cdot", "*": "\\cdot",
    "·": "\\cdot", "×": "\\cdot", "/": "/", "\\div": "/", "÷": "/",
  ]

  /// Another operator between the same operands, where it comes to what is needed.
  mutating func operation(
    _ node: MathNode, _ operands: (Double, Double), _ needed: Double, _ reach: Double
  ) {
    guard let written = Self.signs[text(node.mark)] else { return }
    let (a, b) = operands
    let results = [("+", a + b), ("-", a - b), ("\\cdot", a * b), ("/", a / b)]
    for (sign, result) in results
    where sign != written && abs(result - needed) <= reach + 1e-12 * abs(needed) {
      propose(.operator, node.mark, spaced(sign, node.mark), .operator)
    }
  }

  /// Operators whose change also changes what belongs together, or that no pass down reaches: they
  /// are tried within a budget.
  mutating func operationBlindly(_ node: MathNode, isReached: Bool) {
    guard let written = Self.signs[text(node.mark)] else { return }
    let others: [String]
    switch written {
    case "+", "-": others = isReached ? ["\\cdot"] : [written == "+" ? "-" : "+", "\\cdot"]
    default: others = ["+", "-"]
    }
    for sign in others where blindTries > 0 {
      blindTries -= 1
      propose(.operator, node.mark, spaced(sign, node.mark), .operator)
    }
  }

  /// A command needs a space before a letter.
  private func spaced(_ sign: String, _ range: ByteRange) -> String {
    let next = range.upperBound
    let isLetterNext = next < context.text.count && context.text[next].isLetter
    return sign.hasPrefix("\\") && isLetterNext ? sign + " " : sign
  }
}
