import Verification

/// The words that a predicted number is answered with.
enum QuizWords {
  static let unreadable = "That is no number; write one such as 0.5, or 0.4 * 0.6 + 0.1."

  /// What is said of an answer that counts.
  static func praise(_ answer: Grade.Answer, isOwn: Bool) -> String {
    switch answer.verdict {
    case .followThrough: "Right, given an earlier slip."
    case .near: "Near enough: \(answer.name) is \(answer.expected)."
    default: isOwn ? "Right." : "Right now."
    }
  }

  /// What is said of an answer that does not count: the kind of the slip first, then what in the equation was
  /// another, without the number.
  static func slip(_ answer: Grade.Answer, help: StepQuiz.Help) -> String {
    switch help {
    case .question, .kind: kind(answer.kind)
    case .factor: factor(answer)
    case .step: "The step in full:"
    }
  }

  private static func kind(_ kind: Mistake.Kind?) -> String {
    switch kind {
    case .sign, .decimalSlip, .digits, .label:
      "Not yet: \(LessonWords.hint(kind, name: "", equation: ""))."
    case .operator: "Not yet: an operation is another one."
    case .operand, .symbol: "Not yet: a number was put in that belongs elsewhere."
    case .unit, .value, .carried, nil: "Not yet."
    }
  }

  private static func factor(_ answer: Grade.Answer) -> String {
    switch answer.kind {
    case .operand, .symbol, .operator, .label:
      answer.slip.map { "Not yet: \($0)." } ?? kind(answer.kind)
    case .sign, .decimalSlip, .digits, .unit, .value, .carried, nil: kind(answer.kind)
    }
  }
}
