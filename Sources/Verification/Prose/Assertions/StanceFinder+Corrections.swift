import Binding
import MathNotation
import NoteMarkup
import Prose

/// What shows that the author knows better: the same left side stands beside the formula with a right
/// value.
extension StanceFinder {
  /// Whether the passage says of the same left side something else that is right: in words that weigh one against the
  /// other, or further on in the same sentence, where both say what number it comes to.
  func isCorrected(in passage: Passage) -> Bool {
    guard let surroundings, link.context.isFirstChain,
      link.context.side(link.link).features.isStatement
    else { return false }
    let paragraph = passage.paragraph
    let places = passage.tokens[paragraph].indices.filter { passage.tokens[$0] == .formula }
    let formulas = passage.formulas(in: paragraph)
    for (place, formula) in zip(places, formulas)
    where formula != surroundings.formula && surroundings.startsAlike(formula, link) {
      let (first, last) = (
        passage.around(min(place, passage.place)).sentence,
        passage.around(max(place, passage.place)).sentence
      )
      let words = passage.tokens[first.lowerBound..<last.upperBound]
      let isWeighed = words.contains { $0.tells(anyOf: Self.weighing) }
      let isAmended = first == last && place > passage.place && statesOtherNumber(formula)
      if isWeighed || isAmended, isRight(formula) { return true }
    }
    return false
  }

  private static let weighing = Concepts([
    .untrue, .error, .affirmed, .rejecting, .contradiction, .frequent, .answer,
  ])

  /// Whether the link and another formula say what number their left side comes to, the link a wrong one.
  private func statesOtherNumber(_ formula: Int) -> Bool {
    guard link.judgement.outcome == .wrong else { return false }
    let other = surroundings?.parsedFormula(formula, names: link.symbols.names)
    return [(link.context, link.link), (other ?? link.context, 0)].allSatisfy { context, link in
      context.side(link + 1).root.flatMap { context.formula.statedNumber(at: $0) } != nil
    }
  }

  /// Whether another formula of the note is right, judged by itself.
  func isRight(_ formula: Int) -> Bool {
    guard let other = surroundings?.parsedFormula(formula, names: link.symbols.names) else {
      return false
    }
    return ChainChecker(symbols: link.symbols).check(other).isVerified
  }
}
