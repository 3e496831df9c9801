/// A word of a note's text.
package struct ProseWord: Hashable, Sendable {
  /// The word in small letters.
  package let text: String
  /// Whether it was written with a small first letter.
  package let isLower: Bool
  /// What it tells, in any language.
  package let concepts: Concepts

  init(_ text: String, isLower: Bool) {
    self.init(text, isLower: isLower, concepts: Lexicon.all.concepts(of: text))
  }

  init(_ text: String, isLower: Bool, concepts: Concepts) {
    self.text = text
    self.isLower = isLower
    self.concepts = concepts
  }

  /// Whether the word tells one of some things.
  @inlinable package func tells(_ first: Concept, or second: Concept? = nil) -> Bool {
    concepts.tell(first, or: second)
  }
}
