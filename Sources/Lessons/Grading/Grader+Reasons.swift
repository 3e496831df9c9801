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
    if number.value == 0, step.value != 0 { answer.isNought = true }
    let slips = working.map(workingSlips) ?? []
    let comesFromWorking = working?.value.map { isNear(number, $0) } ?? false
    let shown = shown(number, of: step)
    // What an expression comes to tells the slip, before the numbers in it do.
    if number.unit == nil, let shown, let slip = operationSlip(in: step, shown) {
      take(slip, for: &answer, itIs: itIs)
      return
    }
    // Each number may be one of the equation, and stand in the place of another.
    let isRight = slips.isEmpty && working?.value.map { comesNear($0, step, followed) } == true
    if comesFromWorking, let slip = slips.first {
      answer.kind = slip.kindOfOperand
      answer.slip = slip.words
      answer.reason = "\(slips.map(\.words).joined(separator: "; ")); \(itIs)"
    } else if let shown,
      let slip = slip(
        in: step, shown, followed: followed, searchesEquation: !isRight)
    {
      take(slip, for: &answer, itIs: itIs)
    } else if let slip = slips.first {
      answer.kind = slip.kindOfOperand
      answer.slip = slip.words
      answer.reason = "\(slip.words); \(itIs)"
    } else if let value = working?.value, followed.slips.isEmpty {
      // What is put in may be rounded.
      let isExpected = abs(value - step.value) <= Self.roundedShare * abs(step.value)
      answer.reason =
        isExpected
        ? LessonWords.comesTo(answer.expected)
        : "\(LessonWords.comesTo(network.number(value, of: step.quantity))); \(itIs)"
    } else {
      answer.reason = itIs
    }
  }

  private func take(_ slip: Slip, for answer: inout Grade.Answer, itIs: String) {
    answer.kind = slip.kind
    answer.change = slip.change
    answer.slip = slip.words
    let saysIt = slip.words.contains("\(answer.name) is ")
    answer.reason = saysIt ? slip.words : "\(slip.words); \(itIs)"
  }

  /// A number to be compared with others: by the digits that are written, and of an expression by those of its
  /// numbers, but by three at least of what has to be found.
  func shown(_ number: AnswerNumber, of step: Step) -> ShownNumber? {
    if let decimals = number.decimals {
      return ShownNumber(number.value.printed(as: "%.*f", precision: max(0, decimals)))
    }
    guard number.unit == nil else {
      return ShownNumber(number.value.printed(as: "%.*f", precision: decimals))
    }
    let finest = max(pow(10, Double(-decimals)), 1e-9 * abs(number.value))
    let coarsest = AnswerJudge.place(of: AnswerJudge.minimumDigits, in: measure(of: step)) / 2
    return ShownNumber(number.value, within: max(finest, min(number.radius, max(coarsest, finest))))
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
      if number.unit == nil { return true }
      return kinds.contains(slip.kind)
    }
    guard number.decimals != nil || number.unit == nil, let shown = shown(number, of: step),
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

  /// Whether numbers that were put in come to what is wanted, or to what the learner's own lead to; they may be rounded.
  private func comesNear(_ value: Double, _ step: Step, _ followed: OwnValue) -> Bool {
    [step.value, followed.value].contains { abs(value - $0) <= Self.roundedShare * abs($0) }
  }
  private static let roundedShare = 1e-3
  /// How far a number that is exact may be off by double precision.
  private static let exactShare = 1e-12

  /// What the equation may have been taken for is a guess, and none where it is seen to be right.
  private func slip(
    in step: Step, _ shown: ShownNumber, followed: OwnValue, searchesEquation: Bool
  ) -> Slip? {
    let searchesEquation = searchesEquation && shown.digitCount >= AnswerJudge.minimumDigits
    if let slip = operationSlip(in: step, shown, searchesEquation: searchesEquation) { return slip }
    let plain = search(shown)
    if let slip = plain.slipOfWriting(step.quantity, step.value), slip.kind != .value {
      // Digits may be mistyped, but hardly to just what another number would give.
      let isMistyped = slip.kind == .digits && searchesEquation
      return isMistyped ? exactOperandSlip(in: step, shown) ?? slip : slip
    }
    if searchesEquation, let slip = plain.slipsOfOperands(step).first { return slip }
    guard !followed.slips.isEmpty else { return nil }
    let own = search(shown) { self.own[$0]?.value }
    return own.slipOfWriting(step.quantity, followed.value)
      ?? (searchesEquation ? own.slipsOfEquation(step).first : nil)
  }

  /// What may have been put in for another quantity, where that comes to just what is shown.
  private func exactOperandSlip(in step: Step, _ shown: ShownNumber) -> Slip? {
    guard let number = ShownNumber(shown.value, within: Self.exactShare * abs(shown.value)) else {
      return nil
    }
    var exact = search(number)
    exact.isKnown = search(shown).isKnown
    return exact.slipsOfOperands(step).first
  }

  /// The slips that chance hardly makes: a sign, a power of ten, an operation, or another quantity itself.
  private func operationSlip(
    in step: Step, _ shown: ShownNumber, searchesEquation: Bool = true
  ) -> Slip? {
    let plain = search(shown)
    if let slip = plain.slipOfWriting(step.quantity, step.value),
      slip.kind == .sign || slip.kind == .decimalSlip
    {
      return slip
    }
    if let given = given(beside: step, shown) {
      return Slip(kind: .label, words: LessonWords.thatIs(network.spelling(given)))
    }
    if searchesEquation, let slip = plain.slipsOfOperations(step).first { return slip }
    return other(step, shown).map {
      Slip(kind: .label, words: LessonWords.thatIs(network.spelling($0)))
    }
  }

  private func search(
    _ shown: ShownNumber, values: ((Quantity) -> Double?)? = nil
  ) -> SlipSearch {
    var search = SlipSearch(network: network, number: shown, values: values)
    // With few digits there are matches by chance.
    if isStrict, shown.digitCount < Self.telltaleDigits {
      search.isKnown = { own[$0] != nil || $0.isGiven }
    }
    return search
  }

  /// A number of the equation that a derivative is of, or the old parameter of an update, which few digits tell.
  func given(beside step: Step, _ shown: ShownNumber) -> Quantity? {
    let candidates: [Quantity]
    switch step.quantity.kind {
    case .updated(let name): candidates = [Quantity(.parameter(name))]
    case .derivative(let of, let by):
      let read = network.step(of: of)?.equation.quantities ?? []
      guard case .netInput = of.kind, read.contains(by) else { return nil }
      candidates = [by] + read
    default: return nil
    }
    return candidates.first {
      $0.isGiven && network.value(of: $0) == shown.value && shown.value != 0
    }
  }

  /// Another quantity that is given, or asked for, which the number displays; where answers come one by one, one that is
  /// known by then.
  private func other(_ step: Step, _ shown: ShownNumber) -> Quantity? {
    // A name, or an expression that comes to just what is given.
    if !shown.isTyped, let given = network.given(of: shown.value) { return given }
    guard shown.digitCount >= AnswerJudge.minimumDigits else { return nil }
    return items.displayed(by: shown).first {
      $0.quantity != step.quantity && (!isStrict || own[$0.quantity] != nil)
    }?.quantity
  }
}
