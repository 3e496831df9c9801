import MathNotation
import SourceText

/// An edit of one token that may right a wrong chain.
struct Candidate {
  /// The slip that the edit takes back.
  var slip: Slip
  /// In offsets of the text that was searched.
  var edit: TextEdit
  /// What speaks for and against it, besides the arithmetic.
  var evidence = Evidence()
  /// How unlikely it is.
  var surprise: Surprise

  init(slip: Slip, edit: TextEdit, evidence: Evidence = Evidence()) {
    (self.slip, self.edit, self.evidence) = (slip, edit, evidence)
    surprise = Surprise(of: slip, evidence)
  }

  /// A slip with what its message needs to know; each belongs to one kind of mistake.
  enum Slip: Hashable {
    /// The quantity that was written and the one that was meant.
    case symbol(written: Name, meant: Name)
    /// The same in a chain that only says `quantity = number`.
    case label(written: Name, meant: Name)
    /// The name of a vector or matrix that is meant transposed, or as it is where it is transposed.
    case transposition(Name)
    /// What is missing at the end of a side: a factor or a summand.
    case missingOperand(String, isFactor: Bool)
    /// The quantity that a number displays, and the one that is needed.
    case operand(displayed: Name, needed: Name)
    /// What the equation reads in the place of a number.
    case equation(Name)
    /// By how many places the point must move to the right.
    case decimalSlip(Int)
    /// Of a power of ten.
    case exponent(written: Int, meant: Int)
    /// By which power of ten the prefix of a unit must change.
    case unit(places: Int)
    case sign
    /// A minus is missing before the token.
    case missingMinus
    /// The minus before a token is too much.
    case surplusMinus(String)
    case `operator`
    /// A coefficient or an exponent of a name is missing.
    case missingNumber
    /// Of a number, as a slip of the pen changes them.
    case digits(NumberSlip)
    /// A number that stands elsewhere around the chain, or that is there instead of one that does.
    case copied(NumberSlip)
    /// The computed value in the place of a number that stands alone.
    case value(NumberSlip)

    /// Whether a number that stands around the chain takes the place of another one.
    var isCopied: Bool {
      if case .copied = self { true } else { false }
    }

    var kind: Mistake.Kind {
      switch self {
      case .symbol, .transposition: .symbol
      case .label: .label
      case .operand, .equation, .copied, .missingNumber, .missingOperand: .operand
      case .decimalSlip, .exponent: .decimalSlip
      case .unit: .unit
      case .sign, .missingMinus, .surplusMinus: .sign
      case .operator: .operator
      case .digits: .digits
      case .value: .value
      }
    }
  }

  var kind: Mistake.Kind { slip.kind }

  /// Whether the edit is of use as a fix, not only as a way to say what is wrong.
  var isProposable: Bool {
    if case .value = slip { !evidence.breaksWhole } else { true }
  }

  /// Whether the slip has a name, and nothing but the network confirms the token.
  var isNamed: Bool {
    if evidence.repeatsSide || evidence.breaksWhole || evidence.suspicion == .confirmed {
      return false
    }
    switch slip {
    case .value: return false
    case .operand, .equation, .unit: return true
    default: return evidence.confirmation <= evidence.testimony
    }
  }

  /// Whether the network tells what is meant, or everything that the letters may be.
  var isOfQuantity: Bool {
    switch slip {
    case .symbol, .transposition, .label, .operand, .equation, .missingNumber, .missingOperand: true
    default: false
    }
  }

  /// Whether this one is to be preferred where both right equally many claims.
  func isPreferred(to other: Candidate) -> Bool {
    surprise.isClearlyLess(than: other.surprise)
  }

  /// Takes another slip that leads to the same edit: what was written has either cause.
  mutating func take(_ other: Candidate) {
    // That an equation reads another number is known of any slip in it: the slip says more.
    if case .equation = slip { (slip, evidence) = (other.slip, other.evidence) }
    if !evidence.isIdle, !evidence.yieldsToOperators { surprise = min(surprise, other.surprise) }
  }

  /// The candidates in the order in which they are preferred; equal ones stay as they were.
  static func sorted(_ candidates: [Candidate]) -> [Candidate] {
    candidates.enumerated().sorted { a, b in
      (a.element.surprise, a.offset) < (b.element.surprise, b.offset)
    }.map(\.element)
  }

}
