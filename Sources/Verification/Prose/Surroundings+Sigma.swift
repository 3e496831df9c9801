import NoteMarkup
import Prose

extension Surroundings {
  /// How far behind a formula it may still be said what its σ is, in bytes.
  private static let explanation = 400

  /// Whether the heading or the paragraph names something else that σ stands for, as a deviation or
  /// another activation.
  var namesOtherSigma: Bool {
    if heading.contains(where: { $0.tells(.otherSigma) }) { return true }
    guard let passage else { return false }
    return passage.tokens[passage.paragraph].contains { $0.tells(.otherSigma) }
  }

  /// Whether the note has named the logistic function so far, or does so right behind the formula.
  var namesLogisticSigma: Bool {
    guard let first = prose.firstLogistic else { return false }
    return first < prose.note.formulas[formula].range.upperBound + Self.explanation
  }
}
