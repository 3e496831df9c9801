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
  /// How near to what is needed another operator must come to be tried.
  ///
  /// The reach of a need follows the slope at the present value, and another operator's result may
  /// be far from that: a part in a thousand leaves room under a square or a function, and keeps out
  /// what fits by chance. Whether the edit rights anything is for its trial to tell.
  private static let nearness = 1e-3

  /// Proposes other operators between the same operands, where they come to what is needed.
  ///
  /// - Parameters:
  ///   - mark: the operator's token.
  ///   - left: the value of its left operand.
  ///   - right: the value of its right operand.
  ///   - needed: what the operation would have to come to.
  ///   - reach: how exactly that is known.
  mutating func proposeOperators(
    at mark: ByteRange, between left: Double, and right: Double, toward needed: Double,
    reach: Double
  ) {
    guard let written = PlainOperator(context.text[mark]) else { return }
    for other in PlainOperator.allCases where other != written {
      let slack = max(reach, Self.nearness * abs(needed))
      guard abs(other.result(left, right) - needed) <= slack else { continue }
      propose(
        .operator, replacing: mark, by: spaced(other.rawValue, mark),
        given: Evidence(isIdle: other.isIdle(left, right)))
    }
  }

  /// Proposes operators whose change also changes what belongs together, or that no pass down
  /// reaches: they are tried within a budget.
  mutating func proposeOperatorsBlindly(_ mark: ByteRange, isReached: Bool) {
    guard let written = PlainOperator(context.text[mark]) else { return }
    let others: [PlainOperator] =
      switch written {
      case .plus, .minus: isReached ? [.times] : [written == .plus ? .minus : .plus, .times]
      case .times, .over: [.plus, .minus]
      }
    for other in others where blindTries > 0 {
      blindTries -= 1
      propose(.operator, replacing: mark, by: spaced(other.rawValue, mark))
    }
  }

  /// A command needs a space before a letter.
  private func spaced(_ sign: String, _ range: ByteRange) -> String {
    let next = range.upperBound
    let isLetterNext = next < context.text.count && context.text[next].isASCIILetter
    return sign.hasPrefix("\\") && isLetterNext ? sign + " " : sign
  }
}
