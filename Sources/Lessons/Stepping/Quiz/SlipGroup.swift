import Verification

/// What wrong answers have in common.
package enum SlipGroup: Int, Hashable, Sendable, CaseIterable {
  case sign
  case missing
  case operation
  case otherQuantity
  case digits
  case other
  /// There was a hint, and no wrong answer.
  case hint

  /// What a wrong answer was about.
  init(_ answer: Grade.Answer) {
    switch (answer.kind, answer.change) {
    case (.sign, _), (_, .sign): self = .sign
    case (_, .summandLeftOut), (_, .factorLeftOut), (_, .divisorLeftOut), (_, .exponentLeftOut):
      self = .missing
    case (.operator, _): self = .operation
    case (.label, _), (.operand, _), (.symbol, _): self = .otherQuantity
    case (.digits, _), (.decimalSlip, _): self = .digits
    default: self = answer.isTooCoarse ? .digits : .other
    }
  }
}
