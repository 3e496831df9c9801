import Binding
import NeuralNet
package import Verification

/// Numbers that a reader predicts before they appear, each marked with what the reader found before.
package struct StepQuiz: Sendable {
  /// How far who does not know a number yet has come.
  package enum Help: Int, Hashable, Sendable, Comparable {
    /// It is asked for.
    case question
    /// There was one hint, or one wrong answer, of which the kind of the slip is told.
    case kind
    /// There were two, and it is told what in the equation was another.
    case factor
    /// All of the step is shown.
    case step

    package static func < (first: Help, second: Help) -> Bool { first.rawValue < second.rawValue }

    fileprivate var next: Help { Help(rawValue: rawValue + 1) ?? .step }
  }

  /// How much of an equation is shown.
  package enum Equation: Int, Hashable, Sendable, Comparable {
    case nothing
    case symbols
    case numbers

    package static func < (first: Equation, second: Equation) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// What came of one question.
  package struct Reply: Hashable, Sendable {
    /// How much help there was.
    package fileprivate(set) var help = Help.question
    /// How much of the equation is shown, as long as the number is not.
    package fileprivate(set) var equation = Equation.nothing
    /// What is thought of the last answer; nil as long as there is none.
    package fileprivate(set) var verdict: Grade.Verdict?
    /// What kind of slip led to the last answer, where one is found.
    package fileprivate(set) var kind: Mistake.Kind?
    /// What is said of the last answer without giving its number away; of one that counts, whatever there is to say.
    package fileprivate(set) var remark: String?

    /// Whether the number is shown.
    package var isSettled: Bool { help == .step }
    /// Whether it was found without any help.
    package var isOwn: Bool { isSettled && verdict?.counts == true && !hadHelp }
    fileprivate var hadHelp = false
    /// What the first wrong answer was about; nil where there was none.
    fileprivate var slip: SlipGroup?
  }

  private let network: SteppedNetwork
  /// Which steps are asked for.
  private(set) var asked: AskedSteps
  /// Whether every step is asked for.
  package private(set) var asksAll: Bool
  private var grader: Grader
  /// By the places of the steps.
  private var replies: [Int: Reply] = [:]
  /// How many steps of the trace the grader has come through.
  private var passed = 0
  /// What was found before the numbers were changed.
  private let earlier: (own: Int, settled: Int, helped: [SlipGroup: Set<Int>])

  /// Asks for the numbers of the steps of a network.
  ///
  /// - Parameters:
  ///   - network: what is gone through.
  ///   - all: whether every step is asked for; in a large network else only those that are not like another.
  ///   - other: the questions to the same network with other numbers, of which it is kept what came of them.
  /// - Complexity: O(size · parameters).
  init(_ network: SteppedNetwork, all: Bool, after other: StepQuiz? = nil) {
    self.network = network
    asked = AskedSteps(network, all: all)
    asksAll = all
    earlier = other.map { ($0.score.own, $0.score.settled, $0.helpedPlaces) } ?? (0, 0, [:])
    let items = network.steps.filter(\.value.isFinite)
    grader = Grader(
      network.bound, items: items, course: network.trace.steps, decimals: network.decimals)
    grader.isStrict = true
  }

  /// What came of the question at a step so far; nil where it is not asked for.
  package func reply(at place: Int) -> Reply? {
    replies[place] ?? (asked.contains(place) && network.steps[place].value.isFinite ? Reply() : nil)
  }

  /// How many numbers are asked for.
  package var questionCount: Int { asked.places.count }

  /// The places of the steps that were settled with help, or left after a wrong answer, in order, by what the first
  /// wrong answer was about.
  package var helped: [(group: SlipGroup, places: [Int])] {
    let places = helpedPlaces
    return SlipGroup.allCases.compactMap { group in places[group].map { (group, $0.sorted()) } }
  }

  private var helpedPlaces: [SlipGroup: Set<Int>] {
    var places = earlier.helped
    for (place, reply) in replies {
      guard let group = reply.slip ?? (reply.isSettled && !reply.isOwn ? .hint : nil) else {
        continue
      }
      places[group, default: []].insert(place)
    }
    return places
  }

  /// Asks for every step, or for those again that are not like another; what came of them is kept.
  mutating func toggleQuestions() {
    asksAll.toggle()
    asked = AskedSteps(network, all: asksAll)
  }

  /// Shows a step that is left without an answer.
  mutating func show(at place: Int) {
    guard var reply = reply(at: place), !reply.isSettled else { return }
    reply.help = .step
    reply.hadHelp = true
    reply.remark = nil
    keep(reply, at: place)
  }

  /// How many numbers were found without help, and how many were settled.
  package var score: (own: Int, settled: Int) {
    let settled = replies.values.filter(\.isSettled)
    return (earlier.own + settled.count(where: \.isOwn), earlier.settled + settled.count)
  }

  /// Whether anything was answered, or shown as help.
  var hasReplies: Bool { !replies.isEmpty || earlier.settled > 0 }

  /// Shows a little more of a step.
  mutating func help(at place: Int) {
    guard var reply = reply(at: place) else { return }
    reply.help = reply.help.next
    reply.equation = max(reply.equation, reply.help == .kind ? .symbols : .numbers)
    reply.hadHelp = true
    reply.remark = nil
    keep(reply, at: place)
  }

  /// Marks an answer, and settles the step if it counts.
  ///
  /// - Parameters:
  ///   - text: what is typed.
  ///   - place: the place of the step.
  ///   - sample: the sample that is meant where a name says nothing of it.
  /// - Complexity: O(steps before it), and O(size²) for one that is wrong.
  mutating func answer(_ text: String, at place: Int, sample: Int? = nil) {
    let step = network.steps[place]
    guard var reply = reply(at: place) else { return }
    pass(to: step)
    let number = PredictedNumber(
      text, of: step, in: network, sample: sample,
      isKnown: { [network] in network.index(of: $0).map { $0 < place } ?? true })
    switch number.outcome {
    case .problem(let problem):
      reply.verdict = .unread
      reply.kind = nil
      reply.remark = QuizWords.message(problem, of: network.symbol)
    case .answer(let answer):
      let mark = mark(answer, of: step)
      reply.verdict = mark.verdict
      reply.kind = mark.kind
      take(mark, for: &reply)
    }
    keep(reply, at: place)
  }

  private func take(_ mark: Grade.Answer, for reply: inout Reply) {
    guard !mark.verdict.counts else {
      reply.help = .step
      reply.remark = QuizWords.praise(mark, isOwn: !reply.hadHelp)
      return
    }
    reply.help = reply.help.next
    reply.hadHelp = true
    reply.slip = reply.slip ?? SlipGroup(mark)
    reply.remark = QuizWords.slip(mark, help: reply.help)
    // Whoever is told the kind of the slip can look for it without the equation.
    let isTold = reply.help == .kind && QuizWords.tellsKind(mark)
    reply.equation = max(reply.equation, isTold ? .nothing : .symbols)
  }

  private mutating func mark(_ answer: SheetAnswer, of step: Step) -> Grade.Answer {
    var mark = grader.answer(to: step, answer)
    // An expression shows what was put in, which may come near by chance.
    let slips = answer.working.map(grader.workingSlips) ?? []
    if mark.verdict == .right, let slip = slips.first {
      mark.verdict = .wrong
      mark.kind = slip.kindOfOperand
      mark.slip = slip.words
    }
    return mark
  }

  /// Keeps what came of a question; a number that is shown ends what an earlier slip has led to.
  private mutating func keep(_ reply: Reply, at place: Int) {
    replies[place] = reply
    if reply.isSettled, reply.verdict != .followThrough { grader.settle(network.steps[place]) }
  }

  /// Follows the reader's numbers to a step.
  private mutating func pass(to step: Step) {
    let steps = network.trace.steps
    guard let end = steps.firstIndex(where: { $0.quantity == step.quantity }) else { return }
    for earlier in steps[min(passed, end)..<end] where grader.own[earlier.quantity] == nil {
      grader.pass(earlier)
    }
    passed = end + 1
  }
}

extension Grade.Verdict {
  /// Whether an answer is taken.
  package var counts: Bool {
    switch self {
    case .right, .near, .followThrough: true
    case .wrong, .unread, .notAnswered: false
    }
  }
}
