import MathNotation

/// `z_1 + 1 = 3`: the letter may be the network's, or one of the passage's own.
struct UnshownMeaning: Doubt {
  let id = "unshown-meaning"
  let reason = UnreadReason.unshownMeaning
  let condition = """
    A name may be one of the network's by the way in which it is spelled, but neither the network nor its \
    notation declares it, nothing else in the link is the network's for sure, and no number in the note has \
    shown so far that it is.
    """
  let example = #"$z_1 + 1 = 3$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.unshownMeaning) && !link.judgement.use.showsLayers
  }
}
