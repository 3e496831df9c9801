import Prose

/// The words that follow a formula, or the sentence behind it: `is wrong`, `which cannot be`.
///
/// They say something of the formula only if they begin with what speaks of it: a verb such as `is`, a
/// pronoun, or the verdict itself.
struct TrailingClause {
  private let tokens: [ProseToken]
  /// Whether it is a sentence of its own.
  private let isSentence: Bool

  /// How many clauses are read, and how many strange words behind the verb of one.
  private static let most = (clauses: 4, strangers: 2)
  /// How far before a word another one may deny it, and how far behind `holds`: `stimmt hinten und vorne
  /// nicht`.
  private static let reach = (before: 3, behind: 5)

  init(_ tokens: ArraySlice<ProseToken>, isSentence: Bool = false) {
    self.tokens = Array(tokens)
    self.isSentence = isSentence
  }

  /// What the words say of the formula; `nil` where they say nothing of it.
  ///
  /// - Complexity: O(number of words).
  func said() -> Saying? {
    if let mark = tokens.first(where: { $0.isWord || $0 == .sign(.cross) || $0.partsClauses }),
      mark == .sign(.cross)
    {
      return .untrue
    }
    if isSentence, let said = verdictInSentence() { return said }
    var start = 0
    for clause in 0..<Self.most.clauses {
      let end = tokens[start...].firstIndex(where: \.partsClauses) ?? tokens.count
      var reader = Reader(self, opens: clause > 0 || isSentence)
      for index in start..<end {
        if case .some(let saying) = reader.read(index) {
          if let saying { return saying }
          break
        }
      }
      if end == tokens.count { return nil }
      start = end + 1
      // Where a clause has spoken of something else, only `this` leads back to the formula.
      if reader.isOver, tokens[start...].first(where: { $0.isWord })?.tells(.pointing) != true {
        return nil
      }
    }
    return nil
  }

  /// What a sentence says of the one before in its middle: `I told him why that is wrong`.
  private func verdictInSentence() -> Saying? {
    for index in tokens.indices.dropLast(2)
    where tokens[index].tells(.pointing) && tokens[index + 1].tells(.linking) {
      let rest = tokens[(index + 2)...].drop { $0.tells(.functional) && !$0.tells(.definite) }
      guard let word = rest.first else { continue }
      if word.tells(.untrue) { return .untrue }
      if word.tells(.contradiction) { return .impossible }
    }
    return nil
  }

  /// Reads one clause.
  private struct Reader {
    let tokens: [ProseToken]
    /// Whether the clause must begin with what speaks of the formula, as one behind a comma.
    let opens: Bool
    var words = 0
    /// How many strange words stand before the verb, and how many behind it.
    var strangers = (before: 0, behind: 0)
    var isLinked = false
    var isBracketed = false
    /// Whether the clause speaks of something else, so that the next one does so too.
    var isOver = false

    init(_ clause: TrailingClause, opens: Bool) {
      tokens = clause.tokens
      self.opens = opens
    }

    /// Reads one more word; `.some(nil)` where it ends the clause.
    mutating func read(_ index: Int) -> Saying?? {
      let token = tokens[index]
      guard let word = token.word else {
        if token == .sign(.opening) { isBracketed = true }
        return token == .sign(.cross) && isBracketed ? .some(.untrue) : nil
      }
      defer { words += 1 }
      isLinked = isLinked || word.tells(.linking) || word.tells(.pointing)
      if word.tells(.untrue, or: .contradiction) {
        let isSaid = strangers.before == 0 || isLinked
        return .some(
          isSaid ? tokens.untruth(at: index, within: TrailingClause.reach.before) : nil)
      }
      if word.tells(.error) {
        return isMistake(at: index) ? .some(.untrue) : .some(nil)
      }
      if word.tells(.affirmed) {
        isLinked = true
        return isDenied(index) ? .some(.untrue) : nil
      }
      if word.tells(.negation, or: .lacking) {
        return isBracketed && words == 0 && isAlone(index) ? .some(.untrue) : nil
      }
      if words == 0, opens, !opensClause(token, at: index) {
        isOver = true
        return .some(nil)
      }
      if token.isLight { return nil }
      if isLinked { strangers.behind += 1 } else { strangers.before += 1 }
      // The word right behind a formula may be the unit of its number.
      isOver =
        strangers.before > (opens ? 0 : 1) || strangers.behind > TrailingClause.most.strangers
      return isOver ? .some(nil) : nil
    }

    /// Whether a clause that begins with a word may speak of the formula before it.
    private func opensClause(_ token: ProseToken, at index: Int) -> Bool {
      let isFrequent = tokens[index...].prefix(3).contains { $0.tells(.frequent) }
      if token.tells(.definite), !token.tells(.pointing) {
        return isFrequent || tokens[index...].prefix(2).contains { $0.tells(.statement) }
      }
      return token.tells(.pointing) || token.tells(.functional) || token.tells(.statement)
    }

    /// Whether the word `error`, which may be a quantity, is a mistake: `is an error`, `, ein Fehler`.
    private func isMistake(at index: Int) -> Bool {
      guard !isNegated(index) else { return false }
      if tokens[max(0, index - 3)..<index].contains(where: { $0.tells(.frequent) }) { return true }
      let isKnown = index > 0 && tokens[index - 1].tells(.definite)
      return !isKnown && (words > 0 || opens)
    }

    private func isNegated(_ index: Int) -> Bool {
      tokens.isNegated(index, within: TrailingClause.reach.before)
    }

    /// Whether a word such as `holds` is denied, before it or behind.
    private func isDenied(_ index: Int) -> Bool {
      isNegated(index)
        || tokens[(index + 1)...].prefix(TrailingClause.reach.behind)
          .prefix { $0 != .comma && $0 != .colon }.contains { $0.tells(.negation) }
    }

    /// Whether nothing but a bracket stands behind a word.
    private func isAlone(_ index: Int) -> Bool {
      index + 1 == tokens.count || tokens[index + 1] == .sign(.closing)
    }
  }
}
