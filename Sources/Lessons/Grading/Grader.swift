import Binding
import NeuralNet
import Platform
import Verification

/// Marks the answers about one network, step by step, with the learner's own answers at hand.
struct Grader {
  let network: ExplainedNetwork
  let items: StepsByValue
  /// The whole computation.
  private let course: [Step]
  private(set) var found: [Quantity: SheetAnswer]
  let decimals: Int
  /// Whether digits that are written have to be right, and not only those that are asked for.
  var isStrict = false
  /// What each quantity is to the learner: the own answer, or what follows from others.
  private(set) var own: [Quantity: OwnValue] = [:]

  /// A value on the learner's way.
  struct OwnValue {
    var value: Double
    /// How far it may be off since it was rounded.
    var radius = 0.0
    /// The wrong answers that it leans on.
    var slips: [Quantity] = []
  }

  init(_ questions: Questions, found: [Quantity: SheetAnswer], decimals: Int) {
    self.init(
      questions.network.bound, items: questions.items, course: questions.course, found: found,
      decimals: decimals)
  }

  /// - Parameters:
  ///   - bound: the network.
  ///   - items: what is asked.
  ///   - course: the whole computation.
  ///   - found: the answers.
  ///   - decimals: how many decimals are asked for.
  init(
    _ bound: BoundNetwork, items: [Step], course: [Step], found: [Quantity: SheetAnswer] = [:],
    decimals: Int
  ) {
    network = ExplainedNetwork(bound, decimals: decimals)
    self.items = StepsByValue(items)
    self.course = course
    self.found = found
    self.decimals = decimals
    for step in network.steps where step.rule == .given { settle(step) }
  }

  /// The marks in the order of the computation.
  mutating func answers(label: String?) -> [Grade.Answer] {
    let asked = Set(items.steps.map(\.quantity))
    var answers: [Grade.Answer] = []
    for step in course {
      if asked.contains(step.quantity) {
        answers.append(answer(to: step, label: label))
      } else {
        pass(step)
      }
    }
    return answers
  }

  /// Takes for a step what follows from the learner's numbers before it.
  mutating func pass(_ step: Step) { own[step.quantity] = follow(step) }

  /// Takes the value of a step that the learner has been told.
  mutating func settle(_ step: Step) { own[step.quantity] = OwnValue(value: step.value) }

  /// The mark of an answer that has come in by now.
  mutating func answer(to step: Step, _ text: SheetAnswer, label: String? = nil) -> Grade.Answer {
    found[step.quantity] = text
    return answer(to: step, label: label)
  }

  private mutating func answer(to step: Step, label: String?) -> Grade.Answer {
    let followed = follow(step)
    own[step.quantity] = followed
    var answer = Grade.Answer(
      network: label, quantity: step.quantity.plainKey, name: network.spelling(step.quantity),
      expected: network.number(step.quantity), verdict: .notAnswered)
    mark(&answer, of: step, followed: followed)
    return answer
  }

  /// What the learner's earlier answers give for a step.
  private func follow(_ step: Step) -> OwnValue {
    guard step.rule != .given else { return OwnValue(value: step.value) }
    var result = OwnValue(value: step.equation.value { own[$0]?.value } ?? .nan)
    var slips: Set<Quantity> = []
    // Of a sum only the summands move that read what moves.
    var summands: [Quantity: [Term]] = [:]
    for summand in step.equation.summands {
      for input in summand.quantities { summands[input, default: []].append(summand) }
    }
    for input in step.inputs {
      guard let source = own[input] else { continue }
      for slip in source.slips where slips.insert(slip).inserted { result.slips.append(slip) }
      guard source.radius > 0 else { continue }
      let distance = abs(move(of: summands[input] ?? [], as: input, by: source.radius))
      if distance.isFinite { result.radius += distance }
    }
    return result
  }

  /// How much a sum changes when the learner's value of a quantity does.
  private func move(of summands: [Term], as input: Quantity, by radius: Double) -> Double {
    summands.reduce(0) { sum, summand in
      let before = summand.value { own[$0]?.value }
      let after = summand.value { quantity in
        own[quantity].map { quantity == input ? $0.value + radius : $0.value }
      }
      return sum + (after ?? .nan) - (before ?? .nan)
    }
  }

  // MARK: Marking

  /// Gives an answer its verdict and its reason.
  private mutating func mark(
    _ answer: inout Grade.Answer, of step: Step, followed: OwnValue
  ) {
    defer { answer.hint = hint(about: answer, of: step) }
    guard let found = found[step.quantity] else {
      answer.isBlank = true
      answer.reason = LessonWords.missingAnswer
      return
    }
    answer.range = found.range
    switch found.content {
    case .blank:
      answer.isBlank = true
      answer.reason = LessonWords.blankAnswer
    case .notWorkedOut: answer.reason = LessonWords.notWorkedOut
    case .unreadable:
      answer.stated = found.text
      answer.verdict = .unread
      answer.reason = LessonWords.unreadableAnswer
    case .misplaced(let rows, let columns, let wanted):
      answer.stated = found.text
      answer.verdict = .unread
      answer.reason = LessonWords.otherShape(rows: rows, columns: columns, wanted: wanted)
    case .number(let numbers):
      answer.stated = found.text
      let judge = AnswerJudge(
        value: step.value, measure: measure(of: step), decimals: decimals, followed: followed.value,
        followedRadius: followed.radius, hasSlips: !followed.slips.isEmpty)
      let judgements = numbers.map { ($0, judge.judge($0)) }
      guard let (number, judgement) = judgements.min(by: { $0.1 < $1.1 }) else { return }
      let strict = isStrict ? strict(judgement, number, judge, of: step) : judgement
      take(number, as: strict, for: &answer, of: step, followed: followed)
      if strict == .tooCoarse {
        answer.isTooCoarse = true
        answer.reason = LessonWords.tooCoarse(
          judge.significantDigits(of: number), wanted: AnswerJudge.minimumDigits,
          isChange: judge.measure != judge.value)
      }
      if found.count > 1 {
        let several = LessonWords.severalAnswers(found.count)
        answer.reason = answer.reason.map { "\($0); \(several)" } ?? several
      }
    }
  }

  /// What is thought of a number whose digits all have to be right.
  ///
  /// Of two right digits and more a number is near, of one too coarse, and of none it is another one.
  private func strict(
    _ judgement: AnswerJudge.Judgement, _ number: AnswerNumber, _ judge: AnswerJudge, of step: Step
  ) -> AnswerJudge.Judgement {
    let distance = abs(number.value - judge.value)
    switch judgement {
    case .right where number.unit == nil:
      let slack = pow(10, Double(-decimals)) + 1e-9 * abs(judge.value)
      return distance <= number.radius + slack ? .right : .inexact
    case .rounding:
      if distance > number.unit ?? 0 { return .wrong }
      return judge.significantDigits(of: number) < 2 && number.unit != nil ? .tooCoarse : .rounding
    case .tooCoarse:
      let isGiven = shown(number, of: step).flatMap { given(beside: step, $0) } != nil
      return isGiven || judge.significantDigits(of: number) < 1 ? .wrong : .tooCoarse
    case .right, .inexact, .followThrough, .wrong: return judgement
    }
  }

  /// What has to be found of a step: its value, and of a parameter after an update how far it moved.
  func measure(of step: Step) -> Double {
    guard case .updated(let name) = step.quantity.kind,
      let old = network.value(of: Quantity(.parameter(name)))
    else { return step.value }
    return step.value - old
  }

  /// Takes a number as the learner's own, and says what is thought of it.
  private mutating func take(
    _ number: AnswerNumber, as judgement: AnswerJudge.Judgement, for answer: inout Grade.Answer,
    of step: Step, followed: OwnValue
  ) {
    own[step.quantity] = OwnValue(value: number.value, radius: abs(number.value - step.value))
    let slips = followed.slips.map(network.spelling)
    if !slips.isEmpty { answer.followed = network.number(followed.value, of: step.quantity) }
    let working = found[step.quantity]?.working
    var judgement = judgement
    if judgement == .inexact || judgement == .rounding,
      isSlip(number, of: step, followed: followed, working: working)
    {
      judgement = .wrong
    }
    // One off in the last digit is rounding on the way.
    let isClose = abs(number.value - step.value) <= (number.unit ?? 0) * (1 + 1e-9)
    if isStrict, judgement == .inexact { judgement = isClose ? .right : .rounding }
    switch judgement {
    case .right:
      answer.verdict = .right
      answer.reason = working.flatMap { workingSlips($0).first }
        .map { LessonWords.rightBut($0.words) }
    case .inexact:
      answer.verdict = .right
      answer.reason = LessonWords.inexact(answer.name, answer.expected)
    case .tooCoarse:
      if isStrict { settle(step) }
      answer.verdict = .wrong
    case .rounding:
      answer.verdict = .near
      answer.reason = LessonWords.roundedAnswer(
        answer.name, answer.expected, wanted: AnswerJudge.minimumDigits)
    case .followThrough:
      own[step.quantity] = OwnValue(
        value: number.value, radius: abs(number.value - followed.value), slips: followed.slips)
      answer.verdict = .followThrough
      answer.reason = LessonWords.followsFrom(
        slips, name: answer.name, value: answer.expected)
    case .wrong:
      // The last digit may be a rounded one.
      let radius = min(number.unit ?? 0, pow(10, Double(-decimals))) / 2
      own[step.quantity] = OwnValue(
        value: number.value, radius: radius, slips: [step.quantity])
      answer.verdict = .wrong
      explain(&answer, number, of: step, followed: followed, working: working)
    }
  }
}
