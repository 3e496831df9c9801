import Prose

/// Formulas that are listed together, of which the same is said: `It is wrong that $a$ and $b$`.
extension Passage {
  /// How many formulas of a list are looked at.
  private static let mostJoined = 6

  /// The same text around another formula of it, the next one before or behind.
  private func moved(by step: Int) -> Passage? {
    let other =
      step < 0
      ? tokens[..<place].lastIndex(of: .formula)
      : tokens[min(place + 1, tokens.count)...].firstIndex(of: .formula)
    return other.map(around)
  }

  /// Whether nothing but commas and words such as `and` stands between the formula and the one before.
  private func isJoined(to other: Passage) -> Bool {
    let between = tokens[(min(place, other.place) + 1)..<max(place, other.place)]
    return between.allSatisfy { $0 == .comma || $0.tells(.additive) }
  }

  func findJointLead() -> Clause {
    var first = self
    for _ in 0..<Self.mostJoined {
      guard !first.lead.contains(where: { $0.word.map { !$0.tells(.additive) } ?? false }),
        let other = first.moved(by: -1), first.isJoined(to: other)
      else { break }
      first = other
    }
    return first.lead
  }

  func findJointTrail() -> Clause {
    var last = self
    for _ in 0..<Self.mostJoined {
      guard !last.trail.contains(where: { $0.word.map { !$0.tells(.additive) } ?? true }),
        let other = last.moved(by: 1), last.isJoined(to: other)
      else { break }
      last = other
    }
    return last.trail
  }

  // MARK: Paragraphs

  func findParagraph() -> Range<Int> {
    let start = tokens[..<place].lastIndex(where: \.isBreak).map { $0 + 1 } ?? 0
    let end = tokens[place...].firstIndex(where: \.isBreak) ?? tokens.count
    return start..<end
  }

  /// The sentence of the formula, with all its formulas.
  var sentence: Range<Int> {
    let start = tokens[..<place].lastIndex(where: \.endsSentence).map { $0 + 1 } ?? 0
    let end = tokens[place...].firstIndex(where: \.endsSentence) ?? tokens.count
    return start..<end
  }

  /// Whether something is supposed before the formula, and found to be impossible behind it in the same
  /// or the next sentence.
  var isLedToContradiction: Bool {
    let paragraph = self.paragraph
    let before = tokens[paragraph.lowerBound..<place]
    guard before.contains(where: { $0.tells(.hypothesis, or: .contradiction) }) else {
      return false
    }
    if tokens[(place + 1)..<paragraph.upperBound].first?.tells(.unreal) == true { return true }
    if before.last?.tells(.unreal) == true { return true }
    var sentences = 0
    for token in tokens[(place + 1)..<paragraph.upperBound] {
      if token.tells(.contradiction) { return true }
      if token.tells(.affirmed, or: .answer) { return false }
      if token.endsSentence { sentences += 1 }
      if sentences > 1 { return false }
    }
    return false
  }
}
