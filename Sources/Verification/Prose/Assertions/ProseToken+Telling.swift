import Prose

extension ProseToken {
  /// Whether it is a word that tells something.
  func tells(_ first: Concept, or second: Concept? = nil) -> Bool {
    concepts.tell(first, or: second)
  }

  /// Whether it is a word that tells one of several things.
  func tells(anyOf concepts: Concepts) -> Bool {
    !self.concepts.isDisjoint(with: concepts)
  }

  /// Whether a sentence ends with it.
  var endsSentence: Bool {
    switch self {
    case .stop, .sign(.question), .paragraph, .item: true
    default: false
    }
  }

  /// Whether it parts two clauses: a comma, a colon or a word such as `and`.
  var partsClauses: Bool { self == .comma || self == .colon || tells(.coordinating) }

  /// Whether it is a word that parts nothing that belongs together: an article, a verb such as `is` or
  /// `write`, a name for a formula.
  var isLight: Bool { tells(anyOf: Self.light) }

  private static let light = [
    Concept.functional, .stating, .statement, .pointing, .following, .coordinating, .frequent,
    .definite,
  ].reduce(into: Concepts()) { $0.insert(Concepts($1)) }
}
