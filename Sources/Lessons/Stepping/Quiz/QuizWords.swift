import NeuralNet
import Verification

/// The words that a predicted number is answered with.
enum QuizWords {
  /// What keeps an answer from being read.
  static func message(
    _ problem: PredictedNumber.Problem, of symbol: (Quantity) -> String
  ) -> String {
    switch problem {
    case .noNumber:
      "That is no number; write one such as 0.5, or 0.4 * 0.6 + 0.1, or w_5 * out_h_1."
    case .openBracket: "A bracket is open; close it, then press enter."
    case .unknown(let name): "'\(name)' is no quantity of the network; write a number for it."
    case .notKnown(let quantity): "\(symbol(quantity)) is not known yet; write a number."
    }
  }

  /// What is said of an answer that counts.
  static func praise(_ answer: Grade.Answer, isOwn: Bool) -> String {
    switch answer.verdict {
    case .followThrough: "Right, given an earlier slip."
    case .near: "Near enough: \(answer.name) is \(answer.expected)."
    default: isOwn ? "Right." : "Right, with help."
    }
  }

  /// What is said of an answer that does not count: the kind of the slip first, then what in the equation was
  /// another, without the number.
  static func slip(_ answer: Grade.Answer, help: StepQuiz.Help) -> String {
    let words =
      answer.isTooCoarse
      ? answer.reason
      : help == .step
        ? answer.slip ?? kind(answer)
        : help == .factor ? factor(answer) ?? kind(answer) : kind(answer)
    let told = words.map { ": \($0)." } ?? "."
    return help == .step ? "No\(told) The step in full:" : "Not yet\(told)"
  }

  /// Whether more is said of a wrong answer than that it is wrong.
  static func tellsKind(_ answer: Grade.Answer) -> Bool {
    answer.isTooCoarse || kind(answer) != nil
  }

  private static func kind(_ answer: Grade.Answer) -> String? {
    if answer.isNought { return "it is not 0" }
    switch answer.kind {
    case .sign, .decimalSlip, .digits:
      return LessonWords.hint(answer.kind, name: "", equation: "")
    // Only what is known can be mistaken for it, so that its name gives nothing away.
    case .label: return answer.slip
    case .operator: return answer.change.map(change) ?? "an operation is another one"
    case .operand, .symbol: return "a number was put in that belongs elsewhere"
    case .unit, .value, .carried, nil: return nil
    }
  }

  private static func change(_ change: EquationChange) -> String {
    switch change {
    case .summandLeftOut: "a summand is missing"
    case .factorLeftOut: "a factor is missing"
    case .divisorLeftOut: "a divisor is missing"
    case .exponentLeftOut: "an exponent is missing"
    case .sign: "look at the signs in the equation"
    case .operation: "an operation is another one"
    case .doubled: "there is a factor 2 too many"
    case .halved: "there is a factor ½ too many"
    case .function: "the function is another one"
    }
  }

  private static func factor(_ answer: Grade.Answer) -> String? {
    switch answer.kind {
    case .operand, .symbol, .operator, .label: answer.slip
    case .sign, .decimalSlip, .digits, .unit, .value, .carried, nil: nil
    }
  }

  /// What wrong answers of a group are called.
  static func name(_ group: SlipGroup) -> String {
    switch group {
    case .sign: "signs"
    case .missing: "something missing"
    case .operation: "another operation"
    case .otherQuantity: "another number put in"
    case .digits: "digits"
    case .other: "other slips"
    case .hint: "hints"
    }
  }
}
