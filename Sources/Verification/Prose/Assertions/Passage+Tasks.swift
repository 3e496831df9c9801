import Prose

/// Tasks to judge what is written, which are set before a formula or behind it.
extension Passage {
  func findTask() -> Bool {
    if SearchTask(lead).isSet || SearchTask(quotedLead).isSet { return true }
    return SearchTask(nextSentence).asksAbout || isTaskSet || isLabelledTask
  }

  /// Whether an earlier sentence of the paragraph sets the task to judge what is written, and nothing
  /// since then gives an answer.
  private var isTaskSet: Bool {
    let sentences = earlierSentences
    for (index, sentence) in sentences.enumerated() {
      let task = SearchTask(sentence)
      if task.isSet { return true }
      if task.isQuestionOfSearch, index + 1 < sentences.count,
        SearchTask(sentences[index + 1]).namesError
      {
        return true
      }
      if sentence.contains(where: { $0.tells(.affirmed, or: .answer) }) { return false }
      if index == 0, isAnnouncedAsUntrue(sentence) { return true }
    }
    return false
  }

  /// Whether the paragraph is one of several that are lettered, and the one above them sets the task:
  /// `True or false?`, `a) $2^5 = 10$`.
  private var isLabelledTask: Bool {
    var start = paragraph.lowerBound
    guard isLabelled(start) else { return false }
    while start > 0, isLabelled(start) {
      start = tokens[..<(start - 1)].lastIndex(where: \.isBreak).map { $0 + 1 } ?? 0
    }
    guard !isLabelled(start) else { return false }
    let above = tokens[start...].prefix { !$0.isBreak }
    return SearchTask(above).isSet
  }

  /// Whether a paragraph begins with a letter and a bracket.
  private func isLabelled(_ start: Int) -> Bool {
    let first = tokens[start...].prefix(3).filter { $0 != .sign(.opening) }
    return first.count > 1 && first[0].word?.text.count == 1 && first[1] == .sign(.closing)
  }

  /// Whether a sentence says of what comes next that it is not so: `the following line is wrong`.
  private func isAnnouncedAsUntrue(_ sentence: Clause) -> Bool {
    guard !tokens[sentence.endIndex..<place].contains(.formula) else { return false }
    return sentence.contains { $0.tells(.following) } && sentence.contains { $0.tells(.untrue) }
      && !sentence.contains { $0.tells(.negation, or: .lacking) }
  }
}
