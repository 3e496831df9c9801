import MathNotation
import SourceText

/// An edit of one token that may right a wrong chain.
struct Candidate: Equatable {
  /// The slip that the edit takes back.
  var slip: Slip
  /// In offsets of the text that was searched.
  var edit: TextEdit
  /// How suspect the token is, besides the arithmetic.
  var suspicion = Suspicion.none
  /// How much speaks for the replacement: it displays a known quantity, or names one that the
  /// chain speaks of elsewhere.
  var support = 0

  /// Whether it is an operator that leaves an operand as it is: a factor of 1, or a summand of 0.
  var isIdle = false
  /// Whether it is a minus that another operator explains better, if one does: squared, a - b is
  /// b - a.
  var yieldsToOperators = false

  enum Suspicion: Int, Comparable {
    /// Its counterpart on the other side confirms it.
    case confirmed
    case none
    /// Its counterpart contradicts it, or it is a long decimal that displays nothing known.
    case suspect

    static func < (a: Suspicion, b: Suspicion) -> Bool { a.rawValue < b.rawValue }
  }

  /// A slip with what its message needs to know; each belongs to one kind of mistake.
  enum Slip: Hashable {
    /// The quantity that was written and the one that was meant.
    case symbol(written: Name, meant: Name)
    /// The same in a chain that only says `quantity = number`.
    case label(written: Name, meant: Name)
    /// The quantity that a number displays, and the one that is needed.
    case operand(displayed: Name, needed: Name)
    /// What the equation reads in the place of a number.
    case equation(Name)
    /// By how many places the point must move to the right.
    case decimalSlip(Int)
    /// Of a power of ten.
    case exponent(written: Int, meant: Int)
    case sign
    /// A minus is missing before the token.
    case missingMinus
    /// The minus before a token is too much.
    case surplusMinus(String)
    case `operator`
    case digits
    case value

    var kind: Mistake.Kind {
      switch self {
      case .symbol: .symbol
      case .label: .label
      case .operand, .equation: .operand
      case .decimalSlip, .exponent: .decimalSlip
      case .sign, .missingMinus, .surplusMinus: .sign
      case .operator: .operator
      case .digits: .digits
      case .value: .value
      }
    }
  }

  var kind: Mistake.Kind { slip.kind }

  /// Whether this one is to be preferred where both right equally many claims.
  func isPreferred(to other: Candidate) -> Bool {
    if suspicion != other.suspicion { return suspicion > other.suspicion }
    if rank != other.rank { return rank < other.rank }
    return support > other.support
  }

  /// The place of its kind in the order of preference.
  private var rank: (Mistake.Kind, Int) {
    // An operator that then does nothing is no likelier than a wrong result.
    if isIdle { return (.value, 0) }
    return yieldsToOperators ? (.operator, 1) : (kind, 0)
  }

  /// The candidates in the order in which they are preferred; equal ones stay as they were.
  static func sorted(_ candidates: [Candidate]) -> [Candidate] {
    candidates.enumerated().sorted { a, b in
      if a.element.isPreferred(to: b.element) { return true }
      return a.offset < b.offset && !b.element.isPreferred(to: a.element)
    }.map(\.element)
  }

  static func == (a: Candidate, b: Candidate) -> Bool {
    a.kind == b.kind && a.edit.range == b.edit.range && a.edit.replacement == b.edit.replacement
  }
}
