import MathNotation
import Prose

/// Finds how a link that disagrees stands in the text of its note.
///
/// What the notation and the numbers show comes first, then what the words say: those in the formula,
/// those around it, those of its table, list and heading.
struct StanceFinder {
  let link: DoubtedLink
  /// The text around the formula; `nil` where it stands in no note.
  let passage: Passage?

  init(_ link: DoubtedLink) {
    self.link = link
    passage = link.context.shared.surroundings?.passage
  }

  var surroundings: Surroundings? { link.context.shared.surroundings }

  /// The stance of the link.
  ///
  /// - Complexity: O(1), as the text that is read is bounded.
  func find() -> Stance {
    if isCorrespondence { return .correspondence }
    let context = link.context
    let said = context.shared.stance(ofChain: context.index, link: link.link) { stanceByWords() }
    if let said { return said }
    guard let passage else { return .asserted }
    if let stance = stanceOfLetters(in: passage) ?? stanceOfNumbers(in: passage) { return stance }
    return isCorrected(in: passage) ? .denied : .asserted
  }

  /// The stance that the text gives the link whatever its numbers are; `nil` where it gives none.
  private func stanceByWords() -> Stance? {
    if isCancelled || surroundings?.isStruckOut == true { return .struckOut }
    var saying = formulaSaying
    if saying == nil, let passage { saying = said(in: passage) }
    switch saying {
    case .untrue: return .denied
    case .impossible: return .supposed
    case .affirmed, nil: break
    }
    if let surroundings, surroundings.isDeniedInTable { return .denied }
    guard let passage else { return nil }
    if isError(in: passage) { return .denied }
    if passage.isLedToContradiction { return .supposed }
    if passage.isQuestioned { return .offered }
    return saying == nil && isOffered(in: passage) ? .offered : nil
  }

  // MARK: Words in the formula

  /// Whether a command such as `\cancel` crosses the whole link out.
  private var isCancelled: Bool {
    link.context.isCrossedOut(link.context.chain.links[link.link].range)
  }

  /// What the formula says itself, in `\text{…}` or between brackets: `\quad (false)`.
  private var formulaSaying: Saying? {
    let context = link.context
    if let said = TrailingClause(context.words(behind: link.link)[...]).said() { return said }
    return LeadingClause(context.words(before: link.link)[...]).said()
  }

  // MARK: Words around it

  /// What the sentence of the formula and the one behind it say.
  private func said(in passage: Passage) -> Saying? {
    let isFirst = link.context.isFirstChain
    if isFirst, let said = LeadingClause(passage.quotedLead).said() { return said }
    let lead = isFirst ? LeadingClause(passage.jointLead).said() : nil
    if let lead, lead != .affirmed { return lead }
    guard link.context.isLastChain else { return lead }
    for said in [
      TrailingClause(passage.jointTrail).said(),
      TrailingClause(passage.nextSentence, isSentence: true).said(),
    ] {
      if let said, said != .affirmed { return said }
    }
    return lead
  }

  /// Whether nothing but a word such as `error` and a colon stands before the formula, and the paragraph
  /// goes on with what is right.
  private func isError(in passage: Passage) -> Bool {
    let words = passage.lead.filter { $0.isWord }
    guard words.count == 1, words[0].tells(.error) else { return false }
    return passage.tokens[passage.place..<passage.paragraph.upperBound].contains {
      $0.tells(.affirmed)
    }
  }

  // MARK: Tasks

  /// Whether the reader is to judge the formula.
  private func isOffered(in passage: Passage) -> Bool {
    if passage.setsTask { return true }
    guard let surroundings else { return false }
    return surroundings.isIntroducedAsTask || surroundings.isOneOfChoices(link)
  }
}
