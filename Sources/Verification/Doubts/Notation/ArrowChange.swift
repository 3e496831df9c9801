import MathNotation

/// `600 ppm \rightarrow 20 ppm = 580 ppm`: from 600 to 20 it is a change of 580.
struct ArrowChange: Doubt {
  let id = "arrow-change"
  let reason = UnreadReason.arrowChange
  let condition = """
    An arrow leads from one number to another, and the number behind the equals sign is by how much or how \
    many times they differ.
    """
  let example = #"$600\,\text{ppm} \rightarrow 20\,\text{ppm} = 580\,\text{ppm}$"#
  let withdrawsRounding = true

  private static let arrows = [
    "\\to", "\\rightarrow", "\\longrightarrow", "\\mapsto", "→",
  ].map { Array($0.utf8) }

  func holds(for link: DoubtedLink) -> Bool {
    guard link.link == 0, link.context.index > 0, let change = link.judgement.right?.stated,
      let end = link.judgement.left?.stated?.value, let start = start(of: link)
    else { return false }
    let changes = [abs(end - start), start / end, end / start, abs(end - start) / start]
    return changes.contains { abs($0 - abs(change.value)) <= change.unit / 2 * (1 + 1e-9) }
  }

  /// The number before the arrow.
  private func start(of link: DoubtedLink) -> Double? {
    let context = link.context
    guard let before = context.formula.chains[context.index - 1].sides.last, let root = before.root,
      let number = context.formula.statedNumber(at: root)
    else { return nil }
    let (from, to) = (before.range.upperBound, context.side(0).range.lowerBound)
    guard from < to else { return nil }
    let sign = context.text[from..<to]
    let isArrow = Self.arrows.contains { arrow in
      sign.drop { $0 <= 0x20 }.starts(with: arrow)
    }
    return isArrow ? number.value : nil
  }
}
