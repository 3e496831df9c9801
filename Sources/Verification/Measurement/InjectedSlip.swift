/// The kinds of mistakes that ``Measurement`` puts into notes: those that people's notes have.
package enum InjectedSlip: String, Hashable, Sendable, CaseIterable, Comparable {
  case symbol
  case label
  case operand
  case decimalSlip = "decimal slip"
  case sign
  case `operator`
  /// One digit of several is another one.
  case digits
  case swappedDigits = "swapped digits"
  /// A nought at the end of a whole number is lost.
  case droppedZero = "dropped zero"
  /// A factor of another line of the note, where one of this line belongs.
  case copiedFactor = "copied factor"
  /// The entry of another row of a matrix.
  case matrixRow = "matrix row"
  case unitPrefix = "unit prefix"

  package static func < (a: InjectedSlip, b: InjectedSlip) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The kinds of mistakes of which any one names it right.
  var names: Set<Mistake.Kind> {
    switch self {
    case .symbol: [.symbol]
    case .label: [.label]
    case .operand: [.operand]
    case .decimalSlip, .droppedZero: [.decimalSlip]
    case .sign: [.sign]
    case .operator: [.operator]
    case .digits: [.digits]
    // Of two digits, that they are swapped is no more than another value, or a moved point.
    case .swappedDigits: [.digits, .value, .operand, .decimalSlip]
    // A number that was copied may be like the right one by chance.
    case .copiedFactor, .matrixRow: [.operand, .digits, .decimalSlip, .sign, .value]
    case .unitPrefix: [.unit]
    }
  }
}
