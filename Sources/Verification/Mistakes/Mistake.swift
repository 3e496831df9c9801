package import SourceText

/// The token that is to blame for wrong claims.
package struct Mistake: Sendable {
  /// What kind of slip it is; the order is that of tables.
  package enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    case symbol
    case label
    case operand
    case decimalSlip = "decimal slip"
    /// The prefix of a unit.
    case unit
    case sign
    case `operator`
    case digits
    case value
    /// A number that repeats or follows from an earlier mistake.
    case carried

    package static func < (a: Kind, b: Kind) -> Bool { a.order < b.order }

    private var order: Int {
      switch self {
      case .symbol: 0
      case .label: 1
      case .operand: 2
      case .decimalSlip: 3
      case .unit: 4
      case .sign: 5
      case .operator: 6
      case .digits: 7
      case .value: 8
      case .carried: 9
      }
    }

    /// Whether the token is a number that is wrong wherever it stands again.
    var isOfNumber: Bool {
      switch self {
      case .decimalSlip, .sign, .digits, .value, .carried: true
      case .symbol, .label, .operand, .operator, .unit: false
      }
    }
  }

  /// The token, in bytes of the note.
  package var range: ByteRange
  /// `nil` where it is known that the claims are wrong, but not which slip made them so.
  package var kind: Kind?
  /// The token as written.
  package var token: String
  /// What is wrong, in one sentence without a full stop.
  package var message: String
  /// What the token should be, if exactly one thing fits.
  package var fix: TextEdit?
  /// How far the fix can be trusted, if there is one.
  package var safety: FixSafety?
  /// The line of the mistake that this one follows from, 1-based.
  package var carriedFrom: Int?
  /// The indices in ``NoteReport/claims`` of the claims that it blames.
  package var claims: [Int]
}
