import MathNotation

/// `80 + 10\% = 88`: the percentage is one of what stands before it.
struct AddedPercentage: Doubt {
  let id = "added-percentage"
  let reason = UnreadReason.addedPercentage
  let condition = "A percentage is added to something that is none, or subtracted from it."
  let example = #"$80 + 10\% = 88$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    guard link.hasNode(where: { $0 == .percent }) else { return false }
    return link.sides.contains { side in
      side.indices.contains { index in
        let node = link.context.formula[index]
        return (node.kind == .add || node.kind == .subtract) && node.right?.kind == .percent
          && !node.summands.allSatisfy { $0.kind == .percent }
      }
    }
  }
}
