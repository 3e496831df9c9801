import MathNotation

/// `x = 3` in one block and `x^2 = 6` in a later one: the second x may be another one.
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
