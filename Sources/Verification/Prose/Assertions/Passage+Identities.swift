import Prose

/// What the words make of an equation of letters.
extension Passage {
  private static let conditions = [
    Concept.conditional, .hypothesis, .supposing, .solving, .curve, .seeking,
  ].reduce(into: Concepts()) { $0.insert(Concepts($1)) }

  /// Whether a word before or right behind the formula makes it a condition, or an equation that is to be
  /// solved.
  var isConditioned: Bool {
    tokens[sentence.lowerBound..<place].contains { $0.tells(anyOf: Self.conditions) }
      || jointLead.last?.tells(.governing) == true
      || trail.prefix(8).contains { $0.tells(.solving, or: .conditional) }
  }

  /// Whether words stand in the paragraph of the formula, or lead up to it.
  var isSpokenOf: Bool {
    let paragraph = self.paragraph
    if tokens[paragraph].contains(where: { $0.isWord }) { return true }
    guard paragraph.lowerBound > 1 else { return false }
    let end = tokens[paragraph.lowerBound - 2]
    return end == .colon || end == .comma
  }

  /// Whether the sentence speaks of all values: `for any angle`.
  var isOnAllValues: Bool {
    tokens[sentence.lowerBound..<place].contains { $0.tells(.general) }
      || trail.prefix(2).contains { $0.tells(.general) }
  }
}
