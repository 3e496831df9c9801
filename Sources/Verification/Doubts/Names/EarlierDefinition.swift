import MathNotation

/// `Let x = 3. … Then x^2 = 6`, two blocks on: the x of the second formula may be another one.
struct EarlierDefinition: Doubt {
  let id = "earlier-definition"
  let reason = UnreadReason.definitionFurtherUp
  let condition = """
    A value leans on a definition that stands in another block, further up under the same heading.
    """
  let example = "Let $x = 3$.\n\nThen $x^2 = 6$."
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.definitionFurtherUp)
  }
}
