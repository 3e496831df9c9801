import MathNotation

/// σ is taken for the logistic function, but the network at hand has no logistic unit.
struct UnsureConvention: Doubt {
  let id = "unsure-convention"
  let reason = UnreadReason.logisticSigma
  let condition = """
    A value takes σ for the logistic function, and neither a definition nor a logistic unit of the \
    network nor two values further up say that it is.
    """
  let example = #"$\sigma(1) = 0.2$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.convention)
  }
}
