import Binding
import NeuralNet
package import Verification

/// Numbers that a reader predicts before they appear, each marked with what the reader found before.
package struct StepQuiz: Sendable {
  /// How much of a step is shown to who does not know its number yet.
  package enum Help: Int, Hashable, Sendable, Comparable {
    /// What is asked.
    case question
    /// The equation in symbols, and the kind of the slip if there was one.
    case kind
    /// The equation in numbers, and what in it was another.
    case factor
    /// All of it.
    case step

    package static func < (first: Help, second: Help) -> Bool { first.rawValue < second.rawValue }

    fileprivate var next: Help { Help(rawValue: rawValue + 1) ?? .step }
  }

  /// What came of one question.
  package struct Reply: Hashable, Sendable {
    /// How much is shown by now.
    package fileprivate(set) var help = Help.question
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
  }

  private let network: SteppedNetwork
  private var grader: Grader
  /// By the places of the steps.
  private var replies: [Int: Reply] = [:]
  /// How many steps of the trace the grader has come through.
  private var passed = 0

  /// Asks for the numbers of all steps of a network.
  ///
  /// - Complexity: O(size · parameters).
  init(_ network: SteppedNetwork) {
    self.network = network
    let items = network.steps.filter(\.value.isFinite)
    grader = Grader(
      network.bound, items: items, course: network.trace.steps, decimals: network.decimals)
    grader.isStrict = true
  }

  /// What came of the question at a step so far.
  package func reply(at place: Int) -> Reply { replies[place] ?? Reply() }

  /// The places of the steps that were settled with help, in order.
  package var helped: [Int] {
    replies.filter { $0.value.isSettled && !$0.value.isOwn }.map(\.key).sorted()
  }

  /// How many numbers were found without help, and how many were settled.
  package var score: (own: Int, settled: Int) {
    let settled = replies.values.filter(\.isSettled)
    return (settled.count(where: \.isOwn), settled.count)
  }

  /// Shows a little more of a step.
  mutating func help(at place: Int) {
    var reply = reply(at: place)
    reply.help = reply.help.next
    reply.hadHelp = true
    reply.remark = nil
    replies[place] = reply
  }

  /// Marks an answer, and settles the step if it counts.
  ///
  /// - Complexity: O(steps before it), and O(size²) for one that is wrong.
  mutating func answer(_ text: String, at place: Int) {
    let step = network.steps[place]
    pass(to: step)
    var reply = reply(at: place)
    guard let answer = PredictedNumber(text, of: step, in: grader.network.names).answer else {
      reply.verdict = .unread
      reply.kind = nil
      reply.remark = QuizWords.unreadable
      replies[place] = reply
      return
    }
    var mark = grader.answer(to: step, answer)
    // An expression shows what was put in, which may come near by chance.
    let slips = answer.working.map(grader.workingSlips) ?? []
    if mark.verdict == .right, let slip = slips.first {
      mark.verdict = .wrong
      mark.kind = slip.kind == .value ? .operand : slip.kind
      mark.slip = slip.words
    }
    reply.verdict = mark.verdict
    reply.kind = mark.kind
    if mark.verdict.counts {
      reply.help = .step
      reply.remark = QuizWords.praise(mark, isOwn: !reply.hadHelp)
    } else {
      reply.help = reply.help.next
      reply.hadHelp = true
      reply.remark = QuizWords.slip(mark, help: reply.help)
    }
    replies[place] = reply
  }

  /// Follows the reader's numbers to a step.
  private mutating func pass(to step: Step) {
    let steps = network.trace.steps
    guard let end = steps.firstIndex(where: { $0.quantity == step.quantity }) else { return }
    for earlier in steps[min(passed, end)..<end] where grader.found[earlier.quantity] == nil {
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
