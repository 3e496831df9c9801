import Prose

/// What leads up to a formula and what follows it, each in its own sentence.
extension Passage {
  /// A part of the text.
  typealias Clause = ArraySlice<ProseToken>

  // MARK: Around the formula

  /// Where the quotation around the formula begins and ends, or the formula itself where it stands in
  /// none.
  static func quotation(around place: Int, in tokens: [ProseToken]) -> ClosedRange<Int> {
    guard place < tokens.count else { return place...place }
    let paragraph = tokens[..<place].lastIndex(where: \.isBreak) ?? 0
    let quotes = tokens[paragraph..<place].indices.filter { tokens[$0] == .sign(.quote) }
    guard quotes.count % 2 == 1, let opening = quotes.last,
      let closing = tokens[place...].prefix(while: { !$0.isBreak }).firstIndex(of: .sign(.quote))
    else { return place...place }
    return opening...closing
  }

  /// What stands in front of the formula in the same quotation; empty where it stands in none.
  var quotedLead: Clause {
    quotation.count > 1 ? lead(endingAt: place, from: quotation.lowerBound + 1) : []
  }

  func findTrail() -> Clause {
    let start = quotation.upperBound + 1
    guard start <= tokens.count else { return [] }
    let end = tokens[start...].firstIndex { $0 == .formula || $0.endsSentence } ?? tokens.count
    let segment = tokens[start..<end]
    return end < tokens.count && tokens[end] == .formula ? Self.split(segment).trail : segment
  }

  func lead(endingAt end: Int, from limit: Int) -> Clause {
    let start = tokens[limit..<end].lastIndex { $0 == .formula || $0.endsSentence }
    guard let start else { return tokens[limit..<end] }
    let segment = tokens[(start + 1)..<end]
    if tokens[start] == .formula { return Self.split(segment).lead }
    if tokens[start].isBreak, start > limit, !segment.contains(where: { $0.isWord }),
      tokens[start - 1] == .colon || isDisplayed && !tokens[start - 1].endsSentence
    {
      return lead(endingAt: start, from: limit)
    }
    return segment
  }

  // MARK: Between two formulas

  /// Parts what stands between two formulas into what is said of the first one and what leads up to the
  /// second one.
  static func split(_ segment: Clause) -> (trail: Clause, lead: Clause) {
    let words = segment.indices.filter { segment[$0].isWord || segment[$0].partsClauses }
    guard let last = words.last else { return (segment, []) }
    let end = segment[last] == .colon ? last : segment.endIndex
    let parting = segment[..<end].lastIndex(where: \.partsClauses)
    if let parting, end == segment.endIndex || !goesOn(segment[segment.index(after: parting)...]) {
      // "… is wrong; correct is", "…, wrong:"
      return (segment[..<parting], segment[segment.index(after: parting)...])
    }
    if parting != nil || goesOn(segment)
      || segment.first(where: { $0.isWord })?.tells(.untrue) == true,
      !(segment.last?.tells(.negation) ?? false)
    {
      return (segment, [])
    }
    return segment.first == .sign(.opening) && segment.contains(.sign(.closing))
      ? (segment, []) : ([], segment)
  }

  /// Whether some words begin with what goes on with the sentence of the formula before them.
  private static func goesOn(_ words: Clause) -> Bool {
    guard let first = words.first(where: { $0.isWord }) else { return false }
    return first.tells(.pointing) || first.tells(.functional) && !first.tells(.definite)
  }

  // MARK: Other sentences

  func findNextSentence() -> Clause {
    var start = quotation.upperBound + 1
    guard start <= tokens.count else { return [] }
    guard let end = tokens[start...].firstIndex(where: { $0 == .formula || $0.endsSentence }),
      tokens[end] != .formula, isDisplayed || !tokens[end].isBreak
    else { return [] }
    start = end + 1
    while start < tokens.count, tokens[start].endsSentence, isDisplayed || !tokens[start].isBreak {
      start += 1
    }
    let rest = tokens[start...]
    let stop = rest.firstIndex { $0 == .formula || $0.endsSentence } ?? tokens.count
    // The mark of a question belongs to it.
    return stop < tokens.count && tokens[stop] == .sign(.question) ? rest[...stop] : rest[..<stop]
  }

  /// Whether the formula stands in a question.
  var isQuestioned: Bool {
    guard place < tokens.count else { return false }
    return tokens[(place + 1)...].first(where: \.endsSentence) == .sign(.question)
  }

  /// The sentences before the formula in its paragraph, the last one first, each with its end; in a list
  /// or a display also those of the paragraph above, if the formula begins its own.
  var earlierSentences: [Clause] {
    var sentences: [Clause] = []
    var end = tokens[..<place].lastIndex(where: \.endsSentence) ?? -1
    while end >= 0, sentences.count < 6 {
      if tokens[end].isBreak {
        guard isDisplayed, sentences.isEmpty else { break }
        end -= 1
        continue
      }
      let start = tokens[..<end].lastIndex(where: \.endsSentence) ?? -1
      sentences.append(tokens[(start + 1)...end])
      end = start
    }
    return sentences
  }
}
