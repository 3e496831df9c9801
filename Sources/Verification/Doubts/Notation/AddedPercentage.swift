import MathNotation

/// `80 + 10\% = 88`: the percentage is one of what stands before it.
struct AddedPercentage: Doubt {
  let id = "added-percentage"
  let reason = UnreadReason.addedPercentage
  let condition = "A percentage is added to something or subtracted from it."
  let example = #"$80 + 10\% = 88$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.hasNode { node in
      (node.kind == .add || node.kind == .subtract) && node.right?.kind == .percent
    }
  }
}
