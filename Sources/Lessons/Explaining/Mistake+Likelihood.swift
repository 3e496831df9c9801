import Verification

extension Mistake.Kind {
  /// How far behind others a slip of this kind is named: rounding before the sign, the decimal point
  /// and the digits, and what is written in a number before what it is computed from.
  var unlikeliness: Int {
    switch self {
    case .value: 0
    case .sign: 1
    case .decimalSlip: 2
    case .digits: 3
    case .operator: 4
    case .symbol, .label, .operand, .unit: 5
    case .carried: 6
    }
  }
}
