import Binding
import Lessons
import NeuralNet
import NoteMarkup
import TestSupport
import Testing
import Verification

@Suite struct StepQuizTests {
  private static func state(at key: String = "net_h_1") throws -> StepperState {
    let bindings = NoteBindings(reading: Note(LessonFixture.network))
    let network = SteppedNetwork(try #require(bindings.networks.first), decimals: 9)
    var state = try #require(StepperState([network], asks: .ofEachKind))
    state.handle(.right)
    while state.step.quantity.plainKey != key { state.handle(.right) }
    return state
  }

  private static func type(_ text: String, into state: inout StepperState) {
    for character in text { state.handle(.character(character)) }
    state.handle(.enter)
  }

  @Test func aNumberIsHiddenUntilItIsFound() throws {
    var state = try Self.state()
    #expect(!state.isKnown(.netInput("h_1")))
    Self.type("0.3775", into: &state)
    #expect(state.isKnown(.netInput("h_1")))
    #expect(state.reply?.verdict == .right && state.reply?.isOwn == true)
    state.handle(.enter)
    #expect(state.step.quantity == .output("h_1") && state.reply?.help == .question)
    #expect(state.isKnown(.netInput("h_1")) && !state.isKnown(.output("h_1")))
  }

  @Test(arguments: [
    ("net_h_1", "0.15 * 0.05 + 0.2 * 0.1 + 0.35", Grade.Verdict.right),
    ("net_h_1", "0,3775", .right), ("net_h_1", "0.378", .right), ("net_h_1", "0.38", .near),
    ("net_h_1", "−0.3775", .wrong), ("net_h_1", "0.3.7", .unread), ("net_h_1", "0.5 x", .unread),
    ("out_h_1", "1/(1 + e^(-0.3775))", .right), ("dE_total/dout_o_1", "-(0.01 - 0.751365)", .right),
    ("dE_total/dw_5", "0.741365 * 0.186816 * 0.593270", .right), ("dnet_o_1/dw_5", ".593", .right),
    // A sum and a product, as the equation of an update has them when it is worked out.
    ("w_7^+", "0.5 + 0.5 * 0.022603", .right), ("w_7^+", "0.5*0.022603+0.5", .right),
    ("out_h_1", "1/(1+e^-0.3775)", .right), ("w_7^+", "1+2*3", .wrong),
    // The change is what an update is about.
    ("w_1^+", "0.15", .wrong), ("w_1^+", "0.15022", .wrong), ("w_1^+", "0.14956", .wrong),
    ("w_1^+", "0.149781", .right), ("w_5^+", "0.359", .near), ("w_5^+", "0.3589", .right),
    // What is written has to be right.
    ("net_o_1", "1.1357", .wrong), ("net_o_1", "1.1", .near), ("net_h_1", "0.375", .wrong),
    // One digit is too coarse, two are near enough, and all that are written count.
    ("out_h_2", "0.6", .wrong), ("out_h_2", "0.60", .near), ("E_total", "0.3", .wrong),
    ("net_o_1", "1.10572", .near), ("net_o_1", "1.105905", .right), ("out_h_1", "1", .wrong),
    // Summands and factors may stand in any order, and quantities have names.
    ("dE_total/dnet_o_1", "0.186816 * 0.741365", .right),
    ("net_o_1", "0.596884*0.45+0.593270*0.4+0.6", .right),
    ("net_o_1", "w5*out_h1 + w_6 out_h_2 + b_2", .right),
    ("out_o_1", "1/(1+e^(-net_o1))", .right), ("out_o_1", "1/(1+e^-net_o₁)", .right),
    ("dE_total/dw_5", "dE_total/dnet_o_1 * out_h_1", .right), ("net_o_1", "net_o_1", .unread),
    ("net_o_1", "E_total", .unread), ("net_o_1", "xyz + 1", .unread),
    // What is put in shows that it is another number, as near as it comes.
    ("net_o_1", "0.45*0.593270+0.4*0.596884+0.6", .wrong),
  ])
  func anAnswerIsANumberOrAnExpression(key: String, text: String, verdict: Grade.Verdict) throws {
    var state = try Self.state(at: key)
    Self.type(text, into: &state)
    #expect(state.reply?.verdict == verdict, "\(state.reply?.remark ?? "")")
    #expect(state.reply?.isSettled == verdict.counts)
  }

  /// First the kind of the slip, then what in the equation was another, then the step.
  @Test func aSlipIsToldInStages() throws {
    var state = try Self.state(at: "dE_total/dout_o_1")
    Self.type("-0.741365070", into: &state)
    #expect(state.reply?.kind == .sign && state.reply?.help == .kind)
    #expect(state.reply?.remark == "Not yet: look at the sign.")
    #expect(state.reply?.equation == .nothing)
    Self.type("0.3", into: &state)
    #expect(state.reply?.help == .factor && state.reply?.isSettled == false)
    #expect(state.reply?.equation == .symbols && state.reply?.remark == "Not yet.")
    Self.type("0.3", into: &state)
    #expect(state.reply?.isSettled == true && state.reply?.verdict == .wrong)
    #expect(state.reply?.remark == "No. The step in full:")
    #expect(state.page.quiz?.score.own == 0 && state.page.quiz?.score.settled == 1)
  }

  @Test(arguments: [
    ("net_h_1", "0.0275", "Not yet: a summand is missing."),
    ("dE_total/dout_h_1", "0.055399", "Not yet: a summand is missing."),
    ("dE_total/dw_5", "0.43983", "Not yet: a factor is missing."),
    (
      "w_1^+", "0.1498",
      "Not yet: of how far it moved it shows 1 significant digit, and 3 are wanted."
    ),
    ("w_5^+", "0.317832959", "Not yet: a factor is missing."),
    ("dE_total/dout_h_1", "0.1004", "Not yet."),
    // An expression is compared by the digits of its numbers.
    ("w_2^+", "0.2-0.000877", "Not yet: a factor is missing."),
    ("w_7^+", "0.5-0.5*0.022602", "Not yet: look at the signs in the equation."),
    ("dE_total/dw_7", "0.0226", "Not yet: look at the sign."),
    ("dE_total/dw_7", "0.593270*0.038098", "Not yet: look at the sign."),
    ("dE_total/dw_5", "0.741365*0.593270", "Not yet: a factor is missing."),
    ("net_o_2", "0.4*0.593270+0.45*0.596884+0.6", "Not yet: that is net_o₁."),
    // Slips that are often made.
    ("dE_total/dnet_o_1", "0.928", "Not yet: an operation is another one."),
    ("dout_o_1/dnet_o_1", "0.50273", "Not yet: an operation is another one."),
    ("dnet_o_1/dw_5", "0.4", "Not yet: that is w₅."), ("w_1^+", "0.15", "Not yet: that is w₁."),
    ("E_o_1", "-0.741", "Not yet: an exponent is missing."),
    ("E_o_1", "0.5496", "Not yet: a factor is missing."),
    ("dE_total/dw_1", "0", "Not yet: it is not 0."),
    ("dE_total/dout_o_1", "1.48273", "Not yet: there is a factor 2 too many."),
    ("dE_total/dout_o_1", "2*(out_o_1-0.01)", "Not yet: there is a factor 2 too many."),
    ("E_total", "0.149185554", "Not yet: there is a factor ½ too many."),
    ("E_total", "E_o_1 * E_o_2", "Not yet: an operation is another one."),
    ("w_2^+", "0.0008", "Not yet."),
    ("dE_total/dw_2", "0.0008", "Not yet: it has 1 significant digit, and 3 are wanted."),
    // Two numbers exchanged, not mistyped; and numbers that belong elsewhere, by name and by value.
    ("net_h_2", "0.390", "Not yet: a number was put in that belongs elsewhere."),
    ("net_h_2", "0.3*0.05+0.25*0.1+0.35", "Not yet: a number was put in that belongs elsewhere."),
    (
      "dE_total/dw_1", "dE_total/dnet_h_1*w1",
      "Not yet: a number was put in that belongs elsewhere."
    ),
    ("dnet_o_1/dout_h_1", "w8", "Not yet: that is w₈."),
    // Nothing is told of what is still to come.
    ("dE_total/dw_5", "0.0777", "Not yet."), ("out_h_1", "0.298371", "Not yet."),
  ])
  func whatIsMissingIsTold(key: String, text: String, remark: String) throws {
    var state = try Self.state(at: key)
    Self.type(text, into: &state)
    #expect(state.reply?.remark == remark)
  }

  /// A key that would throw answers away is asked for twice, and another in between is a change of mind.
  @Test func answersAreNotThrownAwayByOneKey() throws {
    var state = try Self.state()
    Self.type("0.3775", into: &state)
    state.handle(.character("r"))
    #expect(state.message?.contains("press r once more") == true)
    state.handle(.left)
    state.handle(.character("r"))
    #expect(state.page.quiz?.score.settled == 1)
    state.handle(.character("r"))
    #expect(state.page.quiz?.score.settled == 0)
    Self.type("q", into: &state)
    #expect(state.isFinished)
  }

  @Test func theEndTellsWhatToLookAtAgain() throws {
    var state = try Self.state()
    Self.type("0.3775", into: &state)
    state.handle(.enter)
    for _ in 0..<3 { state.handle(.enter) }
    state.handle(.character("t"))
    #expect(state.page.trainingStep == 1)
    state.handle(.end)
    state.handle(.right)
    #expect(
      state.message
        == "you found 1 of 3 without help; hints: steps 2, \(state.position + 1); t goes on to the next training step"
    )
    state.handle(.character("t"))
    #expect(state.page.trainingStep == 2)
  }

  @Test func anOtherOperandIsNamedAtTheSecondTry() throws {
    var state = try Self.state(at: "dE_total/dnet_o_1")
    Self.type("0.130117023", into: &state)
    #expect(state.reply?.kind == .operand)
    #expect(state.reply?.remark?.contains("∂out") == false)
    Self.type("0.130117023", into: &state)
    #expect(state.reply?.remark?.contains("∂out_o₂/∂net_o₂ in place of ∂out_o₁/∂net_o₁") == true)
    Self.type("0.138498562", into: &state)
    #expect(state.reply?.isSettled == true && state.reply?.isOwn == false)
  }

  /// What stands for a name is told by its name, with as many decimals as everything else.
  @Test func aNumberOfANameIsNotToldInFull() throws {
    var state = try Self.state(at: "net_o_1")
    Self.type("0.4*net_h1+0.45*out_h2+0.6", into: &state)
    Self.type("0.4*net_h1+0.45*out_h2+0.6", into: &state)
    #expect(state.reply?.remark?.contains("net_h₁ = 0.3775 is put in for out_h₁") == true)
  }

  /// The keys that ask for other questions, or change a number, keep what was found out.
  @Test func slipsAreKept() throws {
    var state = try Self.state()
    Self.type("-0.3775", into: &state)
    state.handle(.right)
    Self.type("a", into: &state)
    #expect(state.page.quiz?.helped.map(\.places) == [[0]])
    Self.type("w" + "w_1 = 1", into: &state)
    #expect(state.page.quiz?.helped.map(\.group) == [.sign])
  }

  @Test func theLastNumberIsShownWhereItIsLeft() throws {
    var state = try Self.state()
    state.handle(.end)
    #expect(state.reply?.isSettled == false)
    state.handle(.right)
    #expect(state.reply?.isSettled == true && state.reply?.isOwn == false)
    #expect(state.network.reason(for: state.position)?.contains("can be checked") == true)
  }

  @Test(arguments: [
    ("out_h_1", "1/(1+e^-0.3775", "A bracket is open"),
    ("E_o_1", "(target_o1 - out_o1)**2/2", "Right"),
  ])
  func whatIsTypedIsRead(key: String, text: String, remark: String) throws {
    var state = try Self.state(at: key)
    Self.type(text, into: &state)
    #expect(state.reply?.remark?.hasPrefix(remark) == true, "\(state.reply?.remark ?? "")")
  }

  @Test func whatFollowsFromASlipIsRight() throws {
    var state = try Self.state()
    Self.type("0.4775", into: &state)
    state.handle(.right)
    Self.type("0.617157", into: &state)
    #expect(state.reply?.verdict == .followThrough)
    #expect(state.reply?.remark == "Right, given an earlier slip.")
  }

  @Test func helpIsThereForWhoKnowsNothing() throws {
    var state = try Self.state()
    for help in [StepQuiz.Help.kind, .factor, .step] {
      state.handle(.enter)
      #expect(state.reply?.help == help)
    }
    #expect(state.reply?.isOwn == false && state.isKnown(.netInput("h_1")))
    state.handle(.enter)
    #expect(state.position == 1)
  }

  /// A slip ends where the number is shown.
  @Test func aSlipThatIsCorrectedIsNotFollowed() throws {
    var state = try Self.state()
    Self.type("0.4775", into: &state)
    for _ in 0..<2 { state.handle(.enter) }
    #expect(state.reply?.isSettled == true)
    state.handle(.enter)
    Self.type("0.617157", into: &state)
    #expect(state.reply?.verdict == .wrong)
  }

  /// A letter by itself is a command, once it is entered, and answers are not thrown away by it unasked.
  @Test func aLetterIsACommandWhereItNamesNothing() throws {
    var state = try Self.state()
    Self.type("0.9", into: &state)
    state.handle(.character("r"))
    #expect(state.mode == .answering("r"))
    state.handle(.enter)
    #expect(state.message?.contains("press r once more") == true && state.reply?.verdict == .wrong)
    Self.type("q", into: &state)
    Self.type("q", into: &state)
    #expect(state.isFinished)
  }

  private static let deep = """
    ```nn network
    inputs: {x: [1, 0.5, -1, 2, 1]}
    parameters: {w: 0.6, u: 0.5, v: 1.2, b: 0.1}
    layers:
      - {activation: tanh, units: {h: "w x + u h[t-1] + b"}}
      - {activation: logistic, units: {o: v h}}
    targets: {o: [1, 0, 1, 0, 1]}
    loss: half squared error
    learning_rate: 0.5
    ```

    """

  /// Of a large network one number of each kind is asked for, and the others are shown.
  @Test func oneOfEachKindIsAskedFor() throws {
    let bindings = NoteBindings(reading: Note(Self.deep))
    let network = SteppedNetwork(try #require(bindings.networks.first), decimals: 9)
    var state = try #require(StepperState([network], asks: .ofEachKind))
    state.handle(.enter)
    let count = try #require(state.page.quiz?.questionCount)
    #expect(count < network.steps.count / 2 && count > 10)
    var asked: [String] = []
    for _ in network.steps {
      if state.reply != nil { asked.append(state.step.quantity.plainKey) }
      state.handle(.right)
    }
    #expect(asked.count == count)
    #expect(asked.contains("net_h[1]") && asked.contains("net_h[2]") && !asked.contains("net_h[3]"))
    #expect(asked.contains("w^+") && asked.contains("E_total"))
    state.handle(.home)
    state.handle(.right)
    Self.type("a", into: &state)
    #expect(state.page.quiz?.questionCount == network.steps.count)
  }

  @Test func theBeginningTellsGoalAndSigns() throws {
    let bindings = NoteBindings(reading: Note(Self.deep))
    let network = SteppedNetwork(try #require(bindings.networks.first), decimals: 9)
    let state = try #require(StepperState([network], asks: .all))
    #expect(state.mode == .introduction)
    let introduction = StepperIntroduction(state)
    #expect(introduction.sentences.first?.contains("one training step") == true)
    #expect(
      introduction.signs.map(\.keys) == [
        "net_h[1]", "out_h[1]", "◂", "target_o[1]", "∂E_total/∂v", "w⁺", "α", "[2]",
      ])
  }

  /// Before a hint nothing tells the number.
  @Test func aQuestionDoesNotAnswerItself() throws {
    let network = try Self.state().network
    for step in network.steps where step.rule == .netInputDerivative {
      let factor = try #require(step.equation.quantities.first.map(network.symbol))
      #expect(!network.questionSentence(step).contains(factor))
      #expect(network.sentence(step).contains(factor))
    }
  }

  @Test func keysThatBeginNoNumberAreCommands() throws {
    var state = try Self.state()
    state.handle(.character("?"))
    #expect(state.mode == .help)
    state.handle(.escape)
    state.handle(.character("o"))
    #expect(state.mode == .answering("o"))
    state.handle(.escape)
    #expect(state.mode == .stepping && state.reply?.verdict == nil)
  }

  @Test func anotherNumberBeginsTheQuestionsAnew() throws {
    var state = try Self.state()
    Self.type("0.3775", into: &state)
    Self.type("w" + "w_1 = 1", into: &state)
    #expect(state.reply?.isSettled == false)
    Self.type("0.42", into: &state)
    #expect(state.reply?.isOwn == true)
    #expect(state.page.quiz?.score.own == 2)
  }
}
