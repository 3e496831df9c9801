import Binding
import MathNotation
import Prose

/// What an equation or inequality of letters may be, other than a statement about the values that they
/// have here.
extension StanceFinder {
  /// The stance of a link that has letters; `nil` where it has none, or states something.
  func stanceOfLetters(in passage: Passage) -> Stance? {
    let isDirectCondition = isCondition(passage.quotedLead) || isCondition(passage.jointLead)
    if isDirectCondition { return .conditional }
    guard hasLetters else { return nil }
    if isGovernedInequality(passage) { return .conditional }
    if !isRefuted, isGeneral(in: passage) { return .general }
    if isEquation, isDescription(in: passage) { return .described }
    return isOneOfCases(in: passage) ? .oneOfCases : nil
  }

  /// Whether a side has a letter that is no constant of mathematics.
  private var hasLetters: Bool {
    link.names.contains { !["pi", "e"].contains(link.symbols.names.key($0)) }
  }

  /// Whether the letters have no values here, and those that were tried refute the link.
  private var isRefuted: Bool {
    if case .counterExample = link.judgement.ground { true } else { false }
  }

  private var relation: Relation { link.context.chain.links[link.link].relation }

  private var isEquation: Bool { relation.isEqualOrNearly }

  // MARK: Conditions

  /// Whether nothing but articles and the like stands between a word such as `if` and the formula.
  private func isCondition(_ lead: Passage.Clause) -> Bool {
    for token in lead.reversed() {
      if token.tells(.conditional) { return true }
      let mayStand = token.isLight || token.tells(.affirmed)
      guard mayStand, !token.tells(.coordinating) else { return false }
    }
    return false
  }

  /// Whether a word such as `for` governs an inequality: `it explodes for $w > 1$`.
  private func isGovernedInequality(_ passage: Passage) -> Bool {
    relation.isInequality && passage.jointLead.last?.tells(.governing) == true
  }

  /// Whether the sentence speaks of all values: `in general`, `iff`.
  private func isGeneral(in passage: Passage) -> Bool {
    passage.tokens[passage.sentence.lowerBound..<passage.place].contains { $0.tells(.general) }
      || passage.jointTrail.prefix(2).contains { $0.tells(.general) }
  }

  // MARK: Curves and equations to solve

  /// Whether the words make the formula the equation of a curve, or one to be solved.
  private func isDescription(in passage: Passage) -> Bool {
    for token in passage.jointLead.reversed() where token.isWord || token == .colon {
      if token.tells(.curve, or: .solving) { return true }
      guard token.isLight, !token.tells(.stating), !token.tells(.coordinating) else { break }
    }
    // "bounded by"
    let words = passage.jointLead.suffix(2).compactMap(\.word)
    if words.count == 2, words[0].tells(.curve), words[1].text.count <= 5 { return true }
    let trail = passage.trail.prefix { !$0.partsClauses }.prefix(Self.reachOfSolution)
    return trail.contains { $0.tells(.solving) }
  }

  /// How far behind an equation its solution may be spoken of: `hat keine reelle Lösung`.
  private static let reachOfSolution = 7

  // MARK: Cases

  /// Whether another formula of the sentence says of the same letter what cannot hold as well: `right
  /// ($\theta = 90°$) or obtuse ($\theta > 90°$)`.
  private func isOneOfCases(in passage: Passage) -> Bool {
    guard let own = link.context.comparisonOfName, let surroundings else { return false }
    return passage.formulas(in: passage.sentence).contains { index in
      guard index != surroundings.formula,
        let other = surroundings.parsedFormula(index, names: link.symbols.names),
        other.formula.chains.count == 1, let comparison = other.comparisonOfName
      else { return false }
      return comparison.name == own.name && comparison != own
    }
  }
}
