import MathNotation

/// `1 + 2 = 3!` at the end of a formula: the factorial may be an exclamation mark.
struct ExclamationMark: Doubt {
  let id = "exclamation-mark"
  let reason = UnreadReason.exclamationMark
  let condition = "The chain ends with a number and `!`, and without the `!` the link is right."
  let example = "$1 + 2 = 3!$"
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    guard link.isLast, let side = link.sides.last, side.kind == .factorial,
      let number = side.right.flatMap({ link.context.formula.statedNumber(at: $0.root) }),
      let left = link.judgement.left?.best
    else { return false }
    return abs(left - number.value) <= number.unit / 2
  }
}
