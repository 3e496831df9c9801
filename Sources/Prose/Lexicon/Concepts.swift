/// A set of concepts: all that one word may mean.
package struct Concepts: OptionSet, Hashable, Sendable {
  /// One bit for each concept, at its raw value.
  package let rawValue: UInt64

  /// The set whose bits are given.
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of one concept.
  package init(_ concept: Concept) { rawValue = 1 << UInt64(concept.rawValue) }
}
