import MathNotation

/// `3 : 1 = 75\%`: odds of three to one are no quotient.
struct RatioBesideShare: Doubt {
  let id = "ratio-beside-share"
  let reason = UnreadReason.ratioBesideShare
  let condition = """
    One side is two numbers with a colon between them, and the other one a share: a percentage, or a \
    number below 1 that is the share of either in the sum of both.
    """
  let example = #"$3 : 1 = 75\%$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    guard link.sides.count == 2 else { return false }
    return isRatio(link.sides[0], link) && isShare(link.judgement.right, of: link.judgement.left)
      || isRatio(link.sides[1], link) && isShare(link.judgement.left, of: link.judgement.right)
  }

  private func isRatio(_ side: Subtree, _ link: DoubtedLink) -> Bool {
    side.kind == .divide && link.context.text[side.mark].elementsEqual(":".utf8)
  }

  private func isShare(_ side: SideValue?, of ratio: SideValue?) -> Bool {
    guard let number = side?.stated, let odds = ratio?.best else { return false }
    if number.isPercent { return true }
    // Of odds a : b the shares are a/(a + b) and b/(a + b).
    let share = odds / (odds + 1)
    return abs(number.value - share) <= number.unit || abs(number.value - 1 + share) <= number.unit
  }
}
