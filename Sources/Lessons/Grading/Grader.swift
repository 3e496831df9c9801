import Binding
import Foundation
import NeuralNet
import Verification

/// Marks the answers about one network, step by step, with the learner's own answers at hand.
struct Grader {
  private let network: ExplainedNetwork
  private let items: [Step]
  private let found: [Quantity: SheetAnswer]
  private let decimals: Int
  /// What each quantity is to the learner: the own answer, or what follows from others.
  private var own: [Quantity: OwnValue] = [:]

  /// A value on the learner's way.
  private struct OwnValue {
    var value: Double
    /// How far it may be off since it was rounded.
    var radius = 0.0
    /// The wrong answers that it leans on.
    var slips: [Quantity] = []
  }

  init(_ part: NetworkSolution, found: [Quantity: SheetAnswer], decimals: Int) {
    network = ExplainedNetwork(part.network.bound, decimals: decimals)
    items = part.items
    self.found = found
    self.decimals = decimals
  }

  /// The marks in the order of the computation.
  mutating func answers(label: String?) -> [Grade.Answer] {
    let asked = Set(items.map(\.quantity))
    var answers: [Grade.Answer] = []
    for step in network.names.derivation.trace(of: items.map(\.quantity)).steps {
      let followed = follow(step)
      own[step.quantity] = followed
      guard asked.contains(step.quantity) else { continue }
      var answer = Grade.Answer(
        network: label, quantity: step.quantity.plainKey, name: network.spelling(step.quantity),
        expected: network.number(step.quantity), verdict: .notAnswered)
      mark(&answer, step, followed)
      answers.append(answer)
    }
    return answers
  }

  /// What the learner's earlier answers give for a step.
  private func follow(_ step: Step) -> OwnValue {
    guard step.rule != .given else { return OwnValue(value: step.value) }
    var result = OwnValue(value: step.equation.value { own[$0]?.value } ?? .nan)
    for input in step.inputs {
      guard let source = own[input] else { continue }
      for slip in source.slips where !result.slips.contains(slip) { result.slips.append(slip) }
      guard source.radius > 0 else { continue }
      let moved = step.equation.value {
        $0 == input ? source.value + source.radius : own[$0]?.value
      }
      let distance = abs((moved ?? .nan) - result.value)
      if distance.isFinite { result.radius += distance }
    }
    return result
  }

  // MARK: Marking

  private mutating func mark(_ answer: inout Grade.Answer, _ step: Step, _ followed: OwnValue) {
    guard let found = found[step.quantity] else {
      answer.reason = LessonWords.missingAnswer
      return
    }
    answer.range = found.range
    switch found.content {
    case .blank: answer.reason = LessonWords.blankAnswer
    case .notWorkedOut: answer.reason = LessonWords.notWorkedOut
    case .unreadable:
      answer.stated = found.text
      answer.verdict = .unread
      answer.reason = LessonWords.unreadableAnswer
    case .number(let numbers):
      answer.stated = found.text
      let judgements = numbers.map { ($0, judge($0, step, followed)) }
      guard let (number, judgement) = judgements.min(by: { $0.1.rank < $1.1.rank }) else { return }
      take(number, judgement, &answer, step, followed)
      if found.count > 1 {
        let several = LessonWords.severalAnswers(found.count)
        answer.reason = answer.reason.map { "\($0); \(several)" } ?? several
      }
    }
  }

  private enum Judgement {
    case right
    case tooCoarse
    case rounding
    case followThrough
    case wrong

    var rank: Int {
      switch self {
      case .right: 0
      case .tooCoarse: 1
      case .rounding: 2
      case .followThrough: 3
      case .wrong: 4
      }
    }
  }

  /// How many significant digits an answer needs that has fewer decimals than asked for; noughts at its end may be left out.
  private static let minimumDigits = 3

  /// The place of the last digit that an answer needs.
  private func minimumUnit(near value: Double) -> Double {
    value == 0 ? 0 : pow(10, floor(log10(abs(value))) - Double(Self.minimumDigits - 1))
  }

  private func judge(_ number: AnswerNumber, _ step: Step, _ followed: OwnValue) -> Judgement {
    let minimum = minimumUnit(near: step.value)
    let asked = pow(10, Double(-decimals))
    // No place is looked at that was not asked for.
    let unit = max(number.unit ?? 0, minimum > 0 ? min(asked, minimum) : asked)
    let slack = 1e-9 * unit + 1e-11 * abs(step.value)
    let distance = abs(number.value - step.value)
    if distance <= unit / 2 + slack {
      let hasDecimals = number.value != 0 && (number.unit ?? 0) <= asked * (1 + 1e-9)
      let isFine =
        hasDecimals || number.significantDigits >= Self.minimumDigits
        || distance <= minimum / 2 + slack
      return isFine ? .right : .tooCoarse
    }
    let isFollowing = abs(number.value - followed.value) <= unit / 2 + slack + followed.radius
    if followed.slips.isEmpty {
      let places = step.value / unit
      let couldRound = followed.radius > 0 || abs(places - places.rounded()) > 1e-6
      return isFollowing || (couldRound && distance <= unit + slack) ? .rounding : .wrong
    }
    return isFollowing ? .followThrough : .wrong
  }

  private mutating func take(
    _ number: AnswerNumber, _ judgement: Judgement, _ answer: inout Grade.Answer, _ step: Step,
    _ followed: OwnValue
  ) {
    own[step.quantity] = OwnValue(value: number.value, radius: abs(number.value - step.value))
    let slips = followed.slips.map(network.spelling)
    if !slips.isEmpty { answer.followed = network.number(followed.value, of: step.quantity) }
    switch judgement {
    case .right: answer.verdict = .right
    case .tooCoarse:
      answer.verdict = .rounding
      answer.reason = LessonWords.tooCoarse(number.significantDigits, wanted: Self.minimumDigits)
    case .rounding:
      answer.verdict = .rounding
      answer.reason = LessonWords.roundedAnswer(answer.name, answer.expected)
    case .followThrough:
      own[step.quantity] = OwnValue(
        value: number.value, radius: abs(number.value - followed.value), slips: followed.slips)
      answer.verdict = .followThrough
      answer.reason = LessonWords.followsFrom(slips, answer.name, answer.expected)
    case .wrong:
      // The last digit may be a rounded one.
      let radius = min(number.unit ?? 0, pow(10, Double(-decimals))) / 2
      own[step.quantity] = OwnValue(
        value: number.value, radius: radius, slips: [step.quantity])
      answer.verdict = .wrong
      explain(&answer, number, step, followed)
    }
  }

  // MARK: Reasons

  /// The slip that led to a wrong answer, seen from the true values, then from the learner's own.
  private func explain(
    _ answer: inout Grade.Answer, _ number: AnswerNumber, _ step: Step, _ followed: OwnValue
  ) {
    let text = String(format: "%.*f", max(0, number.decimals ?? decimals), number.value)
    answer.reason = LessonWords.itIs(answer.name, answer.expected)
    guard let shown = ShownNumber(text) else { return }
    if let slip = slip(in: step, shown, followed) {
      answer.kind = slip.kind
      answer.reason =
        slip.words.contains(answer.expected)
        ? slip.words : "\(slip.words); \(LessonWords.itIs(answer.name, answer.expected))"
    }
  }

  private func slip(in step: Step, _ shown: ShownNumber, _ followed: OwnValue) -> Slip? {
    let plain = SlipSearch(network: network, number: shown)
    if let slip = plain.slipOfWriting(step.quantity, step.value) { return slip }
    if let other = other(step, shown) {
      return Slip(kind: .label, words: LessonWords.thatIs(network.spelling(other)))
    }
    if let slip = plain.slipsOfEquation(step).first { return slip }
    guard !followed.slips.isEmpty else { return nil }
    let own = SlipSearch(network: network, number: shown) { self.own[$0]?.value }
    return own.slipOfWriting(step.quantity, followed.value) ?? own.slipsOfEquation(step).first
  }

  /// Another quantity that is asked for, which the number displays.
  private func other(_ step: Step, _ shown: ShownNumber) -> Quantity? {
    guard shown.digitCount >= Self.minimumDigits else { return nil }
    return items.first { $0.quantity != step.quantity && shown.displays($0.value) }?.quantity
  }
}
