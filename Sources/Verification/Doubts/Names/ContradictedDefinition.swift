import MathNotation

/// `x = 2 + 2 = 5` and `3x = 13`: either side of the wrong chain may be meant.
struct ContradictedDefinition: Doubt {
  let id = "contradicted-definition"
  let reason = UnreadReason.contradictedDefinition
  let condition = "A value leans on a definition in a chain that is wrong itself."
  let example = "$x = 2 + 2 = 5$ and $3x = 13$"
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.contradictedDefinition)
  }
}
