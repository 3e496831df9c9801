import MathNotation
import SourceText

/// An edit of one token that may right a wrong chain.
struct Candidate: Hashable {
  var kind: Mistake.Kind
  /// In offsets of the text that was searched.
  var edit: TextEdit
  /// What the message needs to know.
  var detail: Detail

  enum Detail: Hashable {
    /// The quantity that was written and the one that was meant.
    case symbol(written: Name, meant: Name)
    /// The quantity that a number displays, and the one that is needed.
    case operand(displayed: Name, needed: Name)
    /// By how many places the point must move to the right.
    case decimalSlip(Int)
    case sign
    case `operator`
    case digits
    case value
  }

  static func == (a: Candidate, b: Candidate) -> Bool { a.edit == b.edit && a.kind == b.kind }

  func hash(into hasher: inout Hasher) {
    hasher.combine(edit)
    hasher.combine(kind)
  }
}
