import MathNotation
import Prose
import SourceText

/// `12 < 11` in the account of a loop: the test fails, and nobody says that it holds.
struct FailingTest: Doubt {
  let id = "failing-test"
  let reason = UnreadReason.failingTest
  let condition = """
    It compares two numbers, and there is more around it than an assertion: a condition, a negation, a question \
    or an arrow beside it, marks of a quotation, other cells of a table, or single digits that may be ranks.
    """
  let example = "Most of us prefer the second one: $2 > 3 > 1 > 4$."
  let withdrawsRounding = true

  /// What may make a test or a case of a comparison.
  private static let doubting = Concepts([
    .untrue, .negation, .lacking, .conditional, .contradiction, .hypothesis, .supposing, .assuming,
    .counterfactual, .unreal, .rejecting, .asking, .general,
  ])
  private static let arrows = [
    "arrow", "\\to", "\\implies", "\\iff", "\\mapsto", "→", "⇒", "⟹", "⇔", "?", "\\mid", "\\{",
  ].map { Array($0.utf8) }

  func holds(for link: DoubtedLink) -> Bool {
    let context = link.context
    guard context.comparesNumbers(link.link) else { return false }
    if isRanking(context) || hasArrow(context) { return true }
    guard let surroundings = context.shared.surroundings else { return false }
    if surroundings.isInTable { return true }
    let inFormula = context.words(before: link.link) + context.words(behind: link.link)
    guard let passage = surroundings.passage else { return false }
    if passage.quotation.count > 1 { return true }
    let around = passage.tokens[passage.sentence] + passage.nextSentence
    return (inFormula + around).contains {
      $0.tells(anyOf: Self.doubting) || $0 == .sign(.question) || $0 == .sign(.cross)
    }
  }

  /// Whether three single digits or more stand in a row, as the numbers of things that are preferred.
  private func isRanking(_ context: ChainContext) -> Bool {
    let roots = context.chain.sides.compactMap(\.root)
    return roots.count > 2
      && roots.allSatisfy { root in
        guard let number = context.formula.statedNumber(at: root) else { return false }
        return number.isWhole && number.literal.value < 10
      }
  }

  private func hasArrow(_ context: ChainContext) -> Bool {
    let text = context.text.prefix(Self.reach)
    return Self.arrows.contains { text.containsRun(of: $0) }
  }

  /// How much of the formula is looked through, in bytes.
  private static let reach = 1000
}

extension ChainContext {
  /// Whether a link says of two numbers which one is larger.
  func comparesNumbers(_ link: Int) -> Bool {
    chain.links[link].relation.isInequality
      && [link, link + 1].allSatisfy { index in
        side(index).root.flatMap { formula.statedNumber(at: $0) } != nil
      }
  }
}
