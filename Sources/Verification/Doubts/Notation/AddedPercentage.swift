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
      let kind = link.nodes[node].kind
      return (kind == .add || kind == .subtract) && link.nodes[node - 1].kind == .percent
    }
  }
}
