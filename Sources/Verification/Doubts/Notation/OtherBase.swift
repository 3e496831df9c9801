import Binding
import MathNotation
import SourceText

/// `7 + 9 = 10`, where the text speaks of hexadecimal numbers.
struct OtherBase: Doubt {
  let id = "other-base"
  let reason = UnreadReason.otherBase
  let condition = """
    All numbers are whole, and the link holds to another base that the text around it names: octal or \
    hexadecimal numbers, or "base 5".
    """
  let example = "In hexadecimal $7 + 9 = 10$."

  func holds(for link: DoubtedLink) -> Bool {
    link.isOfNumbers && link.isOfIntegers
      && link.context.shared.namedBases.contains { isRight(link, toBase: $0) }
  }

  private func isRight(_ link: DoubtedLink, toBase base: Int) -> Bool {
    var formula = link.context.formula
    for side in link.sides {
      for node in side.indices {
        guard case .number(let literal) = formula.nodes[node].kind else { continue }
        let digits = String(
          decoding: link.context.text[formula.nodes[node].mark].filter(\.isASCIIDigit),
          as: UTF8.self)
        guard let value = UInt64(digits, radix: base) else { return false }
        formula.literals[Int(literal)] = Literal(
          value: Double(value), significantDigits: digits.count)
      }
    }
    let evaluator = SideEvaluator(link.symbols)
    let values = link.sides.map { evaluator.evaluate(at: $0.root, in: formula).success?.best }
    guard values.count == 2, let left = values[0], let right = values[1] else { return false }
    return left == right
  }
}
