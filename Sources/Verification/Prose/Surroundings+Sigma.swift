import Prose

extension Surroundings {
  /// Whether the heading or the paragraph names something else that σ stands for, as a deviation or
  /// another activation.
  var namesOtherSigma: Bool {
    if heading.contains(where: { $0.tells(.otherSigma) }) { return true }
    guard let passage else { return false }
    return passage.tokens[passage.paragraph].contains { $0.tells(.otherSigma) }
  }
}
