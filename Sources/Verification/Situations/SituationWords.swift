import Platform
import Prose

/// Words by which a text turns to another situation: they make it likelier, and decide nothing.
enum SituationWords {
  /// Whether a sentence, or what stands before it, speaks of another situation.
  ///
  /// - Parameters:
  ///   - sentence: the sentence that leads up to a number, with the one before it.
  ///   - rest: what follows the number in the sentence.
  ///   - heading: the heading above it.
  ///   - isUpdate: whether the number is that of an updated parameter, which "the new weight" is no other
  ///     one of.
  /// - Returns: whether one of them does.
  static func announce(
    _ sentence: Sentence, rest: ArraySlice<ProseToken>, heading: [ProseToken], isUpdate: Bool
  ) -> Bool {
    let words = sentence.before.compactMap(\.word)
    if words.contains(where: assumes) { return true }
    if opensAssumption(sentence.previous) { return true }
    if rest.contains(where: { $0.word?.tells(.replacing) ?? false }) { return true }
    return !isUpdate
      && [sentence.before, sentence.previous, heading[...]].contains(where: namesAnother)
  }

  private static func assumes(_ word: ProseWord) -> Bool {
    [.assuming, .counterfactual, .changing, .altering, .opening].contains { word.tells($0) }
  }

  /// Whether a sentence begins to assume something, which the next one may spell out; not where it turns
  /// to a part of the network.
  private static func opensAssumption(_ tokens: ArraySlice<ProseToken>) -> Bool {
    let words = tokens.compactMap(\.word)
    return words.contains { $0.tells(.opening) } && !words.contains(where: \.isPart)
  }

  /// What the words tell by which another example or step is named.
  private static let naming = [Concept.renewed, .later, .counted, .otherOne].reduce(
    into: Concepts()
  ) { $0.insert(Concepts($1)) }

  /// Whether another example or a later step is named: `the second sample`, `after the update`.
  private static func namesAnother(_ tokens: ArraySlice<ProseToken>) -> Bool {
    tokens.indices.contains { index in
      let concepts = tokens[index].concepts
      guard !concepts.isDisjoint(with: naming), let word = tokens[index].word else { return false }
      if word.tells(.renewed) { return true }
      let following = tokens[(index + 1)...].prefix(4).compactMap(\.word)
      if word.tells(.later) { return following.contains { $0.isSituation || $0.tells(.step) } }
      if word.tells(.counted), let number = following.first.flatMap({ Int(written: $0.text) }) {
        return number > 1
      }
      guard word.tells(.otherOne) else { return false }
      return following.prefix { !$0.isPart }.contains { $0.isSituation || $0.tells(.step) }
    }
  }
}
