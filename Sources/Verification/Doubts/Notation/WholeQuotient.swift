import MathNotation

/// `30 : 4 = 7`: a step of a long division, or a division of whole numbers in a program.
struct WholeQuotient: Doubt {
  let id = "whole-quotient"
  let reason = UnreadReason.wholeQuotient
  let condition = """
    A whole number is divided by another one with a sign of division, not a fraction bar, and the other side is \
    the quotient without its remainder; behind a slash it may be a rounded result as well.
    """
  let example = "$30 : 4 = 7$"
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    let context = link.context
    guard context.chain.links[link.link].relation == .equal, link.sides.count == 2,
      link.sides[0].kind == .divide,
      let sign = Sign(context.text[link.sides[0].mark]),
      sign == .division || link.judgement.outcome == .wrong,
      let dividend = number(link.sides[0].left, in: context),
      let divisor = number(link.sides[0].right, in: context),
      let quotient = number(link.sides[1], in: context), divisor > 1
    else { return false }
    return quotient == (dividend / divisor).rounded(.down)
  }

  private enum Sign {
    case slash
    /// `:` and `÷`, by which long divisions are written.
    case division

    /// A fraction bar is none.
    init?(_ mark: ArraySlice<UInt8>) {
      switch String(decoding: mark, as: UTF8.self) {
      case "/": self = .slash
      case ":", "÷", "\\div", "\\colon": self = .division
      default: return nil
      }
    }
  }

  private func number(_ operand: Subtree?, in context: ChainContext) -> Double? {
    guard let operand, let number = context.formula.statedNumber(at: operand.root), number.isBare,
      number.literal.isInteger
    else { return nil }
    return number.literal.value
  }
}
