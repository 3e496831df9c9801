import Verification

/// The words that a predicted number is answered with.
enum QuizWords {
  static let unreadable = "That is no number; write one such as 0.5, or 0.4 * 0.6 + 0.1."

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
    if answer.isTooCoarse, help != .step, let reason = answer.reason {
      return "Not yet: \(reason)."
    }
    return switch help {
    case .question, .kind: kind(answer)
    case .factor: factor(answer)
    case .step: answer.slip.map { "Not yet: \($0). The step in full:" } ?? "The step in full:"
    }
  }

  private static func kind(_ answer: Grade.Answer) -> String {
    switch answer.kind {
    case .sign, .decimalSlip, .digits, .label:
      "Not yet: \(LessonWords.hint(answer.kind, name: "", equation: ""))."
    case .operator:
      switch answer.change {
      case .summandLeftOut: "Not yet: a summand is missing."
      case .factorLeftOut: "Not yet: a factor is missing."
      case .sign: "Not yet: look at the signs in the equation."
      case nil: "Not yet: an operation is another one."
      }
    case .operand, .symbol: "Not yet: a number was put in that belongs elsewhere."
    case .unit, .value, .carried, nil: "Not yet."
    }
  }

  private static func factor(_ answer: Grade.Answer) -> String {
    switch answer.kind {
    case .operand, .symbol, .operator, .label:
      answer.slip.map { "Not yet: \($0)." } ?? kind(answer)
    case .sign, .decimalSlip, .digits, .unit, .value, .carried, nil: kind(answer)
    }
  }
}
