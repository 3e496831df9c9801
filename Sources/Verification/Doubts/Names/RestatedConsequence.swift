import MathNotation

/// `2 net_{h_1} = 0.9` where the text says "if $x_1 = 0$": it may have changed more than that.
struct RestatedConsequence: Doubt {
  let id = "restated-consequence"
  let reason = UnreadReason.restatedNetwork
  let condition = """
    A value follows from numbers that the passage gives the network anew, and from others that it \
    leaves unsaid.
    """
  let example = "If $i_1 = 0$, then $2 net_{h_1} = 0.9$."
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.restatedNetwork)
  }
}
