import Binding
import NeuralNet
import Platform
import Verification

extension Grader {
  /// How many digits in common two numbers do not have by chance.
  private static let telltaleDigits = 6

  /// The slip that led to a wrong answer: what was put into the equation, if the answer comes from
  /// it; else seen from the true values, then from the learner's own.
  func explain(
    _ answer: inout Grade.Answer, _ number: AnswerNumber, of step: Step, followed: OwnValue,
    working: SheetAnswer.Working?
  ) {
    let itIs = LessonWords.itIs(answer.name, answer.expected)
    let text = number.value.printed(
      as: "%.*f", precision: max(0, number.decimals ?? tellingDecimals(of: number)))
    let slips = working.map(workingSlips) ?? []
    let comesFromWorking = working?.value.map { isNear(number, $0) } ?? false
    if comesFromWorking, let slip = slips.first {
      answer.kind = slip.kind == .value ? nil : slip.kind
      answer.slip = slip.words
      answer.reason = "\(slips.map(\.words).joined(separator: "; ")); \(itIs)"
    } else if let shown = ShownNumber(text),
      let slip = slip(
        in: step, shown, followed: followed, searchesEquation: working == nil || !slips.isEmpty)
    {
      answer.kind = slip.kind
      answer.change = slip.change
      answer.slip = slip.words
      let saysIt = slip.words.contains("\(answer.name) is ")
      answer.reason = saysIt ? slip.words : "\(slip.words); \(itIs)"
    } else if let slip = slips.first {
      answer.kind = slip.kind == .value ? nil : slip.kind
      answer.slip = slip.words
      answer.reason = "\(slip.words); \(itIs)"
    } else if let value = working?.value, followed.slips.isEmpty {
      // What is put in may be rounded.
      let isExpected = abs(value - step.value) <= 1e-3 * abs(step.value)
      answer.reason =
        isExpected
        ? LessonWords.comesTo(answer.expected)
        : "\(LessonWords.comesTo(network.number(value, of: step.quantity))); \(itIs)"
    } else {
      answer.reason = itIs
    }
  }

  /// With how many decimals a number is compared that claims to be exact: an expression may have been put
  /// together of numbers of four digits.
  private func tellingDecimals(of number: AnswerNumber) -> Int {
    guard number.unit == nil, number.value != 0 else { return decimals }
    return min(decimals, 3 - Int(saturating: log10(abs(number.value)).rounded(.down)))
  }

  /// Whether a number that is near is another quantity, or comes from another equation, by so many digits that
  /// it is no chance.
  func isSlip(
    _ number: AnswerNumber, of step: Step, followed: OwnValue, working: SheetAnswer.Working?
  ) -> Bool {
    let kinds: Set<Mistake.Kind> = [.label, .operand, .operator]
    if let working, let value = working.value, isNear(number, value),
      let slip = workingSlips(working).first
    {
      return kinds.contains(slip.kind)
    }
    guard let decimals = number.decimals,
      let shown = ShownNumber(number.value.printed(as: "%.*f", precision: max(0, decimals))),
      shown.digitCount >= Self.telltaleDigits,
      let slip = slip(in: step, shown, followed: followed, searchesEquation: true)
    else { return false }
    return kinds.contains(slip.kind)
  }

  /// What to look at, without the value that is wanted; nil where nothing is to be mended.
  func hint(about answer: Grade.Answer, of step: Step) -> String? {
    switch answer.verdict {
    case .right, .followThrough: return nil
    case .notAnswered, .unread: return answer.reason
    case .near: return LessonWords.moreDigits
    case .wrong:
      let equation = network.names.speller.spelling(
        of: network.names.readable(step.equation), in: .unicode)
      return LessonWords.hint(answer.kind, name: answer.name, equation: equation)
    }
  }

  /// What a learner put into an equation that does not belong there.
  func workingSlips(_ working: SheetAnswer.Working) -> [Slip] {
    WorkingCheck(network: network, items: items) { own[$0]?.value }.slips(in: working)
  }

  /// Whether an answer may have been worked out from rounded numbers that come to a value.
  private func isNear(_ number: AnswerNumber, _ value: Double) -> Bool {
    abs(number.value - value) <= 2 * (number.unit ?? 0) + 1e-5 * abs(value)
  }

  /// What the equation may have been taken for is a guess, and none where it is seen to be right.
  private func slip(
    in step: Step, _ shown: ShownNumber, followed: OwnValue, searchesEquation: Bool
  ) -> Slip? {
    let searchesEquation = searchesEquation && shown.digitCount >= AnswerJudge.minimumDigits
    let plain = SlipSearch(network: network, number: shown)
    if let slip = plain.slipOfWriting(step.quantity, step.value), slip.kind != .value {
      return slip
    }
    if let other = other(step, shown) {
      return Slip(kind: .label, words: LessonWords.thatIs(network.spelling(other)))
    }
    if searchesEquation, let slip = plain.slipsOfEquation(step).first { return slip }
    guard !followed.slips.isEmpty else { return nil }
    let own = SlipSearch(network: network, number: shown) { self.own[$0]?.value }
    return own.slipOfWriting(step.quantity, followed.value)
      ?? (searchesEquation ? own.slipsOfEquation(step).first : nil)
  }

  /// Another quantity that is asked for, which the number displays.
  private func other(_ step: Step, _ shown: ShownNumber) -> Quantity? {
    guard shown.digitCount >= AnswerJudge.minimumDigits else { return nil }
    return items.displayed(by: shown).first { $0.quantity != step.quantity }?.quantity
  }
}
