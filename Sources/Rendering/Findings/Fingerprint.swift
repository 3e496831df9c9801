/// What a finding is recognised by when the lines of its note have moved.
package struct Fingerprint: Hashable, Sendable {
  /// The kind of mistake; `wrong` or `rounding` for a claim without one.
  package var kind: String
  /// The token and its claim, with blanks made alike.
  package var text: String
  /// The hash of the whole chain.
  package var chain: String

  /// Puts a fingerprint together, such as from a line of a baseline.
  package init(kind: String, text: String, chain: String) {
    self.kind = kind
    self.text = text
    self.chain = chain
  }
}
