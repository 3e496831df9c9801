import Prose

/// The words that lead up to a formula, read from the formula back: `it is not true that`.
///
/// They say something of the formula only where nothing but articles, pronouns, verbs such as `write` and
/// names for a formula stands between: in `the flag was false, so we added` nothing is said of it.
struct LeadingClause {
  private let tokens: [ProseToken]
  /// How many words between here and the formula, or the last colon, are none of those.
  private var strangers = 0
  private var hasParting = false
  private var hasColon = false
  private var hasStrangersBehindColon = false
  private var hasVerb = false

  /// How many strange words may stand between a colon and the formula: `A common mistake: many pupils
  /// write`.
  private static let mostStrangers = 3
  /// How far before a word another one may deny it.
  private static let reachOfNegation = 4

  init(_ tokens: ArraySlice<ProseToken>) { self.tokens = Array(tokens) }

  /// What the words say of the formula; `nil` where they say nothing of it.
  ///
  /// - Complexity: O(number of words).
  func said() -> Saying? {
    var reader = self
    for index in tokens.indices.reversed() {
      if case .some(let saying) = reader.read(index) { return saying }
    }
    return nil
  }

  /// Reads one more word; `.some(nil)` where it ends the reading.
  private mutating func read(_ index: Int) -> Saying?? {
    let token = tokens[index]
    guard let word = token.word else { return readSign(token, at: index) }
    if word.tells(.untrue, or: .contradiction), strangers == 0 || isPlaced(index) {
      return .some(tokens.untruth(at: index, within: Self.reachOfNegation))
    }
    if word.tells(.error), strangers == 0, let saying = error(at: index) { return .some(saying) }
    if word.tells(.affirmed) {
      if isNegated(index) { return .some(strangers < Self.mostStrangers ? .untrue : nil) }
      return .some(strangers <= Self.mostStrangers ? .affirmed : nil)
    }
    if word.tells(.answer) {
      // "the most common wrong answer to question 1 was"
      let isWrong = index > 0 && tokens[index - 1].tells(.untrue) && !word.tells(.tallied)
      return .some(isWrong ? .untrue : .affirmed)
    }
    if word.tells(.rejecting), strangers == 0 { return .some(hasParting ? nil : .untrue) }
    if word.tells(.negation), strangers == 0 { return .some(negation(at: index)) }
    hasVerb = hasVerb || word.tells(.stating)
    hasParting = hasParting || token.tells(.coordinating)
    if token.isLight { return nil }
    strangers += 1
    return strangers > Self.mostStrangers || hasStrangersBehindColon ? .some(nil) : nil
  }

  private mutating func readSign(_ token: ProseToken, at index: Int) -> Saying?? {
    switch token {
    // Behind another formula it is a mark of that one.
    case .sign(.cross) where strangers == 0 && (index == 0 || tokens[index - 1].isBreak):
      return .some(.untrue)
    case .colon:
      hasStrangersBehindColon = strangers > 0
      strangers = 0
      (hasParting, hasColon) = (true, true)
    case .comma: hasParting = true
    case .formula: return .some(nil)
    default: break
    }
    return nil
  }

  // MARK: Single words

  /// Whether a wrong statement is named, and what is strange only says where it stands: `a wrong sign in
  /// the update`.
  private func isPlaced(_ index: Int) -> Bool {
    let rest = tokens[(index + 1)...]
    return rest.first?.tells(.statement) == true
      && rest.prefix { $0.isLight && !$0.tells(.coordinating) || $0.tells(.within) }
        .contains { $0.tells(.within) }
  }

  /// What the word `error` says, which may be a quantity: it is a mistake where it is common, or where
  /// something is called one: `it is an error to write`.
  private func error(at index: Int) -> Saying? {
    let beside = tokens[max(0, index - 2)..<index] + tokens[(index + 1)...].prefix(2)
    if beside.contains(where: { $0.tells(.frequent) }) { return .untrue }
    let before = tokens[max(0, index - 3)..<index]
    guard !before.contains(where: { $0.tells(.definite) }), !isNegated(index) else { return nil }
    return hasVerb || !hasColon && before.contains { $0.tells(.linking) } ? .untrue : nil
  }

  /// What `not` says before a formula, or behind a verb such as `holds`: `es stimmt nicht, dass`.
  private func negation(at index: Int) -> Saying? {
    if tokens[max(0, index - 3)..<index].contains(where: { $0.tells(.affirmed) }) {
      return .untrue
    }
    return hasParting ? nil : .untrue
  }

  private func isNegated(_ index: Int) -> Bool {
    tokens.isNegated(index, within: Self.reachOfNegation)
  }
}
