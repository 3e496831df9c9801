import Binding
import MathNotation
import NoteMarkup
import Prose

/// What shows that the author knows better: the same left side stands beside the formula with a right
/// value.
extension StanceFinder {
  /// Whether the passage says of the same left side something else that is right, in words that weigh one
  /// against the other.
  func isCorrected(in passage: Passage) -> Bool {
    guard let surroundings, link.context.isFirstChain,
      link.context.side(0).features.isStatement
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
      if words.contains(where: { $0.tells(anyOf: Self.weighing) }), isRight(formula) { return true }
    }
    return false
  }

  private static let weighing = [
    Concept.untrue, .error, .affirmed, .rejecting, .contradiction, .frequent, .answer,
  ].reduce(into: Concepts()) { $0.insert(Concepts($1)) }

  /// Whether another formula of the note is right, judged by itself.
  func isRight(_ formula: Int) -> Bool {
    guard let other = surroundings?.parsedFormula(formula, names: link.symbols.names) else {
      return false
    }
    return ChainChecker(symbols: link.symbols).check(other).isVerified
  }
}
