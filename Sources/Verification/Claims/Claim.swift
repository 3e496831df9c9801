package import SourceText

/// One link of a chain, with its verdict.
package struct Claim: Sendable {
  private var start: Int32
  private var end: Int32
  package var verdict: Verdict
  /// The plain key of the quantity that the chain begins with.
  package var quantity: String?
  /// What only claims have that are not verified.
  private var remark: Remark?
  /// The values of both sides in full, where they are numbers.
  package var values: (left: Double, right: Double)?
  private var formulaIndex: Int32
  private let chainIndex: Int32
  /// Most claims are never shown: their words are made when asked for.
  var text: ClaimText

  /// From the start of the left side to the end of the right one, in bytes of the note.
  package var range: ByteRange {
    get { Int(start)..<Int(end) }
    set { (start, end) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
  }
  /// The index of the formula in the note.
  package var formula: Int {
    get { Int(formulaIndex) }
    set { formulaIndex = Int32(newValue) }
  }
  /// The index of the chain in the formula.
  package var chain: Int { Int(chainIndex) }

  /// Why it is unread or ignored.
  package var reason: String? {
    get { remark?.reason }
    set { remark = Remark(remark, reason: newValue) }
  }
  /// The reason in a few words, for counting.
  package var reasonSummary: String? {
    get { remark?.summary }
    set { remark = Remark(remark, summary: newValue) }
  }
  /// What is to be said of a claim that is wrong or rounding.
  package var message: ClaimMessage? {
    get { remark?.message }
    set { remark = Remark(remark, message: newValue) }
  }

  /// The situation in which it was judged, in words; `nil` where that is the network as declared.
  package var situation: String? {
    get { remark?.situation }
    set { remark = Remark(remark, situation: newValue) }
  }

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
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
    self.verdict = verdict
    self.text = text
    self.quantity = quantity
    formulaIndex = Int32(formula)
    chainIndex = Int32(chain)
  }

  /// A claim with a text of its own.
  init(
    range: ByteRange, verdict: Verdict, latex: String, quantity: String? = nil,
    reason: String? = nil, reasonSummary: String? = nil, message: ClaimMessage? = nil, formula: Int,
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

/// What is said of a claim: kept apart from it, since most claims are verified and need none.
private final class Remark: Sendable {
  let reason: String?
  let summary: String?
  let message: ClaimMessage?
  let situation: String?

  private init(
    _ reason: String?, _ summary: String?, _ message: ClaimMessage?, _ situation: String?
  ) {
    (self.reason, self.summary, self.message, self.situation) = (
      reason, summary, message, situation
    )
  }

  /// The same remark with one of its parts set.
  convenience init(_ old: Remark?, reason: String?) {
    self.init(reason, old?.summary, old?.message, old?.situation)
  }

  convenience init(_ old: Remark?, summary: String?) {
    self.init(old?.reason, summary, old?.message, old?.situation)
  }

  convenience init(_ old: Remark?, message: ClaimMessage?) {
    self.init(old?.reason, old?.summary, message, old?.situation)
  }

  convenience init(_ old: Remark?, situation: String?) {
    self.init(old?.reason, old?.summary, old?.message, situation)
  }
}
