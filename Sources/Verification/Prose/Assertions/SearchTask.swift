import Prose

/// A sentence that sets the reader the task to judge what is written: `Find the error`, `Which is true?`.
struct SearchTask {
  private let tokens: [ProseToken]

  /// How far behind `find` its object may stand.
  private static let reach = 5

  /// - Parameter sentence: the sentence, with the mark that ends it.
  init(_ sentence: some Sequence<ProseToken>) { tokens = Array(sentence) }

  /// Whether the sentence sets the task.
  var isSet: Bool { asksForError || asksForTruth || tokens.contains { isHunt($0) } }

  /// Whether the sentence sets the task for what stands before it: `What is wrong here?`, `Is she right?`.
  var asksAbout: Bool { isSet || isQuestion && tokens.contains { $0.tells(.affirmed) } }

  /// Whether the sentence is a question that goes with a task in the sentence before: `Who finds it?`.
  var isQuestionOfSearch: Bool { isQuestion && tokens.contains { $0.tells(.seeking) } }

  /// Whether the sentence says that there is an error, which is not one of those that are quantities:
  /// `In each line there is an error`.
  var namesError: Bool {
    tokens.indices.contains { index in
      tokens[index].tells(.error) && !(index > 0 && tokens[index - 1].tells(.definite))
    }
  }

  private var isQuestion: Bool { tokens.last == .sign(.question) }

  /// A single word for the task: `Fehlersuche`.
  private func isHunt(_ token: ProseToken) -> Bool { token.tells(.seeking) && token.tells(.error) }

  // MARK: Errors

  private var asksForError: Bool {
    tokens.indices.contains { index in
      guard tokens[index].tells(.error, or: .untrue), !isCounted(index) else { return false }
      if isQuestion, tokens.contains(where: { $0.tells(.seeking) }) { return isFound(index) }
      if tokens.contains(where: { $0.tells(.asking) }), isNamed(index) { return true }
      return isSought(index)
    }
  }

  /// Whether something asks for `wrong`, or for an error that stands in what is written: `What is wrong
  /// with`, `What is the error in`.
  private func isNamed(_ index: Int) -> Bool {
    let next = index + 1 < tokens.count ? tokens[index + 1] : .stop
    if tokens[index].tells(.untrue) { return true }
    return next.tells(.within)
  }

  /// Whether an imperative asks for an error: only articles stand between, and nothing behind says whose
  /// error it is, as of a quantity.
  private func isSought(_ index: Int) -> Bool {
    let before = tokens[max(0, index - Self.reach)..<index]
    guard let verb = before.lastIndex(where: { $0.tells(.seeking) }),
      before[(verb + 1)...].allSatisfy({ $0.isLight || !$0.isWord || $0.tells(.within) }),
      !tokens[max(0, verb - 3)..<verb].contains(where: { isDeclaring($0) })
    else { return false }
    return isFound(index)
  }

  /// Whether a word before `find` says that somebody does it, or does not.
  private func isDeclaring(_ token: ProseToken) -> Bool {
    token.tells(.declaring) || token.tells(.negation, or: .lacking)
  }

  /// Whether nothing behind an error says whose it is: `the error of the network`.
  private func isFound(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].tells(.error), let next = tokens[index + 1].word
    else { return true }
    return next.tells(.within) || next.tells(.pointing) || next.tells(.following)
      || next.tells(.linking) || next.tells(.coordinating) || next.tells(.seeking)
  }

  private func isCounted(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].tells(.tallied)
  }

  // MARK: Truth

  /// Whether the reader is to say what is true: `True or false?`, `Which of these is right?`.
  private var asksForTruth: Bool {
    let isChoice = tokens.indices.contains { index in
      tokens[index].tells(.affirmed)
        && tokens[(index + 1)...].prefix(3).contains { $0.tells(.untrue) }
        && tokens[(index + 1)...].first?.tells(.additive) == true
    }
    return isChoice
      || isQuestion && tokens.contains { $0.tells(.seeking) }
        && tokens.contains { $0.tells(.affirmed) }
  }
}
