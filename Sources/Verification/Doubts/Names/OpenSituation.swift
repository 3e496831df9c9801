import MathNotation

/// `net = 0.51 \cdot 0.05 = 0.0255` where the weight is declared as 0.15: it may be a slip, or another
/// weight that the passage goes on with elsewhere.
struct OpenSituation: Doubt {
  let id = "open-situation"
  let reason = UnreadReason.openSituation
  let condition = """
    A value leans on a network, and the numbers of the passage may hold in another situation just as \
    well: no situation explains them better than all others.
    """
  let example = #"$net_{h_1} = 0.51 \cdot 0.05 + 0.2 \cdot 0.1 + 0.35 = 0.3955$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.openSituation)
  }
}
