package import SourceText

/// One link of a chain, with its verdict.
package struct Claim: Sendable {
  /// From the start of the left side to the end of the right one, in bytes of the note.
  package var range: ByteRange
  package var verdict: Verdict
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
  /// Most claims are never shown: their words are made when asked for.
  var text: ClaimText

  /// The text of both sides and the relation, as written.
  package var latex: String { text.latex }
  /// The number on the right side, or on the left one, as written.
  package var stated: String? { text.stated }
  /// What the other side comes to, displayed alike.
  package var computed: String? { text.computed }

  init(
    range: ByteRange, verdict: Verdict, text: ClaimText, quantity: String? = nil, formula: Int,
    chain: Int
  ) {
    self.range = range
    self.verdict = verdict
    self.text = text
    self.quantity = quantity
    self.formula = formula
    self.chain = chain
  }

  /// A claim with a text of its own.
  init(
    range: ByteRange, verdict: Verdict, latex: String, quantity: String? = nil,
    reason: String? = nil, reasonSummary: String? = nil, message: String? = nil, formula: Int,
    chain: Int
  ) {
    let bytes = Array(latex.utf8)
    self.init(
      range: range, verdict: verdict, text: ClaimText(bytes, 0..<bytes.count), quantity: quantity,
      formula: formula, chain: chain)
    self.reason = reason
    self.reasonSummary = reasonSummary
    self.message = message
  }
}
