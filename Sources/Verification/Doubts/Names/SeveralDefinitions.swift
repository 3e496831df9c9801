import MathNotation

/// `x = 2` or `x = 3`, and `x^2 = 5`: nothing says which definition counts.
struct SeveralDefinitions: Doubt {
  let id = "several-definitions"
  let reason = UnreadReason.severalDefinitions
  let condition = "Several definitions of a name hold at once, and the link fits none of them."
  let example = "$x = 2$ or $x = 3$, and $x^2 = 5$"
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.inherited.contains(.severalDefinitions)
  }
}
