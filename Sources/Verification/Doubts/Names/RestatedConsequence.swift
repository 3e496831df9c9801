import MathNotation

/// `If $x_1 = 0$, then $net_{h_1} = 0.2$`: the passage may have changed more than it says.
struct RestatedConsequence: Doubt {
  let id = "restated-consequence"
  let reason = UnreadReason.restatedNetwork
  let condition = """
    A value follows from numbers that the passage gives the network anew, and from others that it \
    leaves unsaid.
    """
  let example = "If $i_1 = 0$, then $net_{h_1} = 0.2$, with the network of another $i_1$."
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.restatedNetwork)
  }
}
