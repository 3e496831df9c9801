/// A set of concepts: all that one word may mean.
package struct Concepts: OptionSet, Hashable, Sendable {
  /// One bit for each concept, at its raw value.
  package let rawValue: UInt64

  /// The set whose bits are given.
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of one concept.
  @inlinable package init(_ concept: Concept) { rawValue = 1 << UInt64(concept.rawValue) }

  /// The set of several concepts.
  package init(_ concepts: [Concept]) {
    rawValue = concepts.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// Whether one of some things is among them.
  @inlinable package func tell(_ first: Concept, or second: Concept? = nil) -> Bool {
    var wanted = Concepts(first)
    if let second { wanted.formUnion(Concepts(second)) }
    return !isDisjoint(with: wanted)
  }
}
