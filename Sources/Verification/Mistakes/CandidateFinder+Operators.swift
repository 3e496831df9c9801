import MathNotation
import SourceText

/// An operator with a sign of its own, by the plain one of its signs.
private enum PlainOperator: String, CaseIterable {
  case plus = "+"
  case minus = "-"
  case times = "\\cdot"
  case over = "/"

  /// The operator that a sign stands for; a fraction bar and a product without a sign are none.
  init?(_ sign: ArraySlice<UInt8>) {
    switch sign.first {
    case UInt8(ascii: "+") where sign.count == 1: self = .plus
    case UInt8(ascii: "-") where sign.count == 1: self = .minus
    case UInt8(ascii: "*") where sign.count == 1: self = .times
    case UInt8(ascii: "/") where sign.count == 1: self = .over
    case UInt8(ascii: "\\"):
      if sign.elementsEqual("\\cdot".utf8) || sign.elementsEqual("\\times".utf8) {
        self = .times
      } else if sign.elementsEqual("\\div".utf8) {
        self = .over
      } else {
        return nil
      }
    case .some(0x80...):
      switch String(decoding: sign, as: UTF8.self) {
      case "−": self = .minus
      case "·", "×": self = .times
      case "÷": self = .over
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether the result is one of the operands.
  func isIdle(_ a: Double, _ b: Double) -> Bool {
    switch self {
    case .plus: a == 0 || b == 0
    case .minus: b == 0
    case .times: a == 1 || b == 1
    case .over: b == 1
    }
  }

  func result(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .plus: a + b
    case .minus: a - b
    case .times: a * b
    case .over: a / b
    }
  }
}

extension CandidateFinder {
  /// Another operator between the same operands, where it comes to what is needed.
  mutating func operation(
    _ mark: ByteRange, _ operands: (Double, Double), _ needed: Double, _ reach: Double
  ) {
    guard let written = PlainOperator(context.text[mark]) else { return }
    for other in PlainOperator.allCases where other != written {
      let result = other.result(operands.0, operands.1)
      // Under a square or another function, what is needed is not known better than this.
      guard abs(result - needed) <= max(reach, 1e-3 * abs(needed)) else { continue }
      propose(
        .operator, mark, spaced(other.rawValue, mark), .operator,
        isIdle: other.isIdle(operands.0, operands.1))
    }
  }

  /// Operators whose change also changes what belongs together, or that no pass down reaches: they
  /// are tried within a budget.
  mutating func operationBlindly(_ mark: ByteRange, isReached: Bool) {
    guard let written = PlainOperator(context.text[mark]) else { return }
    let others: [PlainOperator] =
      switch written {
      case .plus, .minus: isReached ? [.times] : [written == .plus ? .minus : .plus, .times]
      case .times, .over: [.plus, .minus]
      }
    for other in others where blindTries > 0 {
      blindTries -= 1
      propose(.operator, mark, spaced(other.rawValue, mark), .operator)
    }
  }

  /// A command needs a space before a letter.
  private func spaced(_ sign: String, _ range: ByteRange) -> String {
    let next = range.upperBound
    let isLetterNext = next < context.text.count && context.text[next].isASCIILetter
    return sign.hasPrefix("\\") && isLetterNext ? sign + " " : sign
  }
}
