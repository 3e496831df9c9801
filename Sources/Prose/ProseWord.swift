/// A word of a note's text.
package struct ProseWord: Hashable, Sendable {
  /// The word in small letters.
  package let text: String
  /// Whether it was written with a small first letter.
  package let isLower: Bool
  /// What it tells, in any language.
  package let concepts: Concepts
  /// Whether a phrase begins with it that the lexicon lists.
  let startsPhrase: Bool

  init(_ text: String, isLower: Bool) {
    let known = Lexicon.all.word(text)
    self.text = text
    self.isLower = isLower
    concepts = known.concepts
    startsPhrase = known.startsPhrase
  }

  /// The words of a phrase as one.
  init(phrase: String, isLower: Bool, concepts: Concepts) {
    text = phrase
    self.isLower = isLower
    self.concepts = concepts
    startsPhrase = false
  }

  /// Whether the word tells one of some things.
  @inlinable package func tells(_ first: Concept, or second: Concept? = nil) -> Bool {
    concepts.tell(first, or: second)
  }
}
