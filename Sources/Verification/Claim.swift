package import SourceText

/// One link of a chain, with its verdict.
package struct Claim: Sendable {
  /// From the start of the left side to the end of the right one, in bytes of the note.
  package var range: ByteRange
  package var verdict: Verdict
  /// The text of both sides and the relation, as written.
  package var latex: String
  /// The number on the right side, or on the left one, as written.
  package var stated: String?
  /// What the other side comes to, displayed alike.
  package var computed: String?
  /// The plain key of the quantity that the chain begins with.
  package var quantity: String?
  /// Why it is unread or ignored.
  package var reason: String?
  /// The reason in a few words, for counting.
  package var reasonSummary: String?
  /// What is to be said of a claim that is wrong or rounding.
  package var message: String?
  /// The values of both sides in full, where they are numbers.
  package var values: (left: Double, right: Double)?
  /// The index of the formula in the note, and of the chain in the formula.
  package var formula: Int
  package var chain: Int
}
