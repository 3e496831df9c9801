/// What is to be said of a claim that is wrong or rounding, in its parts.
package struct ClaimMessage: Hashable, Sendable {
  /// What is so: `E_{o_2} is 0.023560026`.
  package let fact: String
  /// The number that the claim states instead, as written; nil where the fact says it all.
  package let stated: String?

  package init(_ fact: String, not stated: String? = nil) {
    self.fact = fact
    self.stated = stated
  }

  /// The whole message: `E_{o_2} is 0.023560026, not 0.023450026`.
  package var text: String { stated.map { "\(fact), not \($0)" } ?? fact }
}
