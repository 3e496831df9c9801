import Prose

/// How a text says that it speaks of another situation than the network's own.
enum Announcement: Equatable {
  /// It assumes something, or tries it: `if`, `suppose`, `with`, `instead`.
  case hypothesis
  /// It names a number for something, which may be the network as it is: `with`, `for`, `let`.
  case circumstance
  /// Something else is the case from here on: `after the update`, `for the second sample`.
  case change

  /// What the sentence around a formula, or the one before it, announces for the numbers given in
  /// the formula; `nil` where it announces nothing.
  ///
  /// - Complexity: O(length of the sentence).
  init?(_ sentence: Sentence, rest: () -> ArraySlice<ProseToken>) {
    let phrase = AnnouncingPhrase(sentence.before)
    if phrase.changes {
      self = .change
    } else if phrase.assumes || phrase.alters || Self.takesBack(rest()) {
      self = .hypothesis
    } else if phrase.governs || phrase.considers {
      self = .circumstance
    } else {
      let previous = AnnouncingPhrase(sentence.previous)
      if previous.namesOther() {
        self = .change
      } else if previous.opensAssumption {
        self = .circumstance
      } else {
        return nil
      }
    }
  }

  /// What the sentence announces for a quantity that is computed: only what leaves no doubt.
  ///
  /// - Parameters:
  ///   - sentence: the sentence around its formula.
  ///   - isUpdate: whether it is an updated parameter, which `after the update` is no other one.
  init?(ofComputed sentence: Sentence, isUpdate: Bool) {
    let phrase = AnnouncingPhrase(sentence.before)
    let isLater = phrase.namesOther() || phrase.namesRenewed
    guard
      phrase.supposes || phrase.alters || isLater && !isUpdate || phrase.isCounterfactual
        || phrase.denies || AnnouncingPhrase(sentence.previous).isCounterfactual
    else { return nil }
    self = .hypothesis
  }

  /// What a heading announces for all that stands under it.
  init?(heading: [ProseToken]) {
    let phrase = AnnouncingPhrase(heading[...])
    guard phrase.namesOther() || phrase.opensAssumption else { return nil }
    self = .change
  }

  /// Whether the rest of a sentence says that its number replaces another one: `instead of 0.5`.
  private static func takesBack(_ rest: ArraySlice<ProseToken>) -> Bool {
    let words = rest.compactMap(\.word)
    return words.contains { $0.tells(.replacing) }
      || zip(words, words.dropFirst()).contains { $0.text == "rather" && $1.text == "than" }
  }
}
