import MathNotation
import Platform

/// `60 dB + 60 dB = 63 dB`: levels are added by their powers.
struct SumOfLevels: Doubt {
  let id = "sum-of-levels"
  let reason = UnreadReason.sumOfLevels
  let condition = """
    Levels in decibels are added on one side, and the other side is the level of all together: ten times \
    the logarithm of the sum of their powers.
    """
  let example = #"$60\ \text{dB} + 60\ \text{dB} = 63\ \text{dB}$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    guard isInDecibels(link), let left = link.judgement.left, let right = link.judgement.right
    else {
      return false
    }
    for (number, sum) in [(right.stated, link.sides.first), (left.stated, link.sides.last)] {
      guard let number, let sum, let levels = levels(of: sum, in: link), levels.count > 1 else {
        continue
      }
      let power = levels.map { pow(10, $0 / 10) }.reduce(0, +)
      if abs(10 * log10(power) - number.value) <= number.unit / 2 { return true }
    }
    return false
  }

  private func isInDecibels(_ link: DoubtedLink) -> Bool {
    let unit = Array("dB".utf8)
    return link.sides.contains { side in
      side.indices.contains { index in
        let node = link.context.formula.nodes[index]
        guard case .unit = node.kind else { return false }
        return link.context.text[node.mark].contains(unit)
      }
    } || link.followingWord.hasPrefix("dB")
  }

  /// The numbers that are added up on a side; `nil` where there is anything else.
  private func levels(of side: Subtree, in link: DoubtedLink) -> [Double]? {
    var levels: [Double] = []
    for index in side.indices {
      switch link.context.formula[index].kind {
      case .number:
        guard let literal = link.context.formula.literal(at: index) else { return nil }
        levels.append(literal.value)
      case .add, .unit: continue
      default: return nil
      }
    }
    return levels
  }
}
