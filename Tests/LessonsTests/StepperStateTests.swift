import Binding
import Lessons
import NeuralNet
import NoteMarkup
import TestSupport
import Testing

@Suite struct StepperStateTests {
  private static let sampled = """
    ```nn network one
    parameters: {w: 2}
    layers:
      - {activation: linear, units: {o: w x}}
    samples:
      - {inputs: {x: 1}, targets: {o: 1}}
      - {inputs: {x: 3}, targets: {o: 0}}
    loss: half squared error
    learning_rate: 0.1
    ```

    ```nn network
    inputs: {x: 1}
    parameters: {w: 5}
    layers:
      - {activation: linear, units: {o: w x}}
    ```

    """

  private static func state(_ text: String = LessonFixture.network) throws -> StepperState {
    let bindings = NoteBindings(reading: Note(text))
    #expect(bindings.diagnostics.isEmpty)
    return try #require(StepperState(bindings.networks, decimals: 9))
  }

  private static func key(_ state: StepperState) -> String { state.step.quantity.plainKey }

  @Test func theReaderStaysAmongTheSteps() throws {
    var state = try Self.state()
    state.handle(.left)
    #expect(state.position == 0 && Self.key(state) == "net_h_1")
    state.handle(.character(" "))
    state.handle(.right)
    #expect(state.position == 2)
    state.handle(.end)
    state.handle(.right)
    #expect(state.position == state.network.steps.count - 1 && Self.key(state) == "w_8^+")
    state.handle(.home)
    #expect(state.position == 0)
  }

  @Test func whatIsToComeIsNotKnown() throws {
    let state = try Self.state()
    #expect(state.isKnown(.netInput("h_1")) && state.isKnown(.input("i_1")))
    #expect(!state.isKnown(.output("h_1")) && !state.isKnown(.totalError))
  }

  @Test(arguments: [
    ("dE_total/dw_5", "dE_total/dw_5", nil), ("out_{h_2}", "out_h_2", nil),
    ("w_5", "net_o_1", "w₅ is given; this step is the first that reads it"),
    ("b_3", "net_h_1", "'b_3' is no quantity of the network, did you mean 'w_3'?"),
    ("  ", "net_h_1", nil),
  ])
  func aQuantityIsFound(text: String, key: String, message: String?) throws {
    var state = try Self.state()
    state.handle(.character("/"))
    for character in text { state.handle(.character(character)) }
    #expect(state.mode == .finding(text))
    state.handle(.enter)
    #expect(state.mode == .stepping)
    #expect(Self.key(state) == key)
    #expect(state.message == message)
  }

  @Test(arguments: [
    ("w_5 = 0.5", "w₅ is 0.5 now; in the lesson it is 0.4"),
    ("w_5=0,5", "w₅ is 0.5 now; in the lesson it is 0.4"),
    ("w_5 −1e-1", "w₅ is -0.1 now; in the lesson it is 0.4"),
    ("target_o_1 = 1", "target_o₁ is 1 now; in the lesson it is 0.01"),
    ("w_5 = 0.4", "w₅ is 0.4, as in the lesson"),
    ("w₅ = 0.5", "w₅ is 0.5 now; in the lesson it is 0.4"),
    ("i_1 0", "i₁ is 0 now; in the lesson it is 0.05"),
    ("eta = 1", "α is 1 now; in the lesson it is 0.5"),
    ("w_5", "write a name and a number, such as w_5 = 0.5"),
    ("w_5 = x", "'x' is no number; write one such as 0.5"),
    ("w_5 = inf", "'inf' is no number; write one such as 0.5"),
    ("out_h_1 = 1", "out_h₁ is computed; only what is given can be changed"),
  ])
  func aGivenNumberIsChanged(text: String, message: String) throws {
    var state = try Self.state()
    state.handle(.character("w"))
    for character in text { state.handle(.character(character)) }
    state.handle(.enter)
    #expect(state.message == message)
  }

  @Test func whatFollowsFromAChangeChangesToo() throws {
    var state = try Self.state()
    for key in [.character("w")] + "w_1 = 1".map(StepperKey.character) + [.enter] {
      state.handle(key)
    }
    #expect(state.network.number(.netInput("h_1")) == "0.42")
    #expect(state.isChanged(.totalError) && !state.isChanged(.netInput("h_2")))
    #expect(state.original.number(.netInput("h_1")) == "0.3775")
    state.handle(.right)
    state.handle(.character("r"))
    #expect(state.position == 0 && !state.isChanged(.totalError))
    #expect(state.message == "started again, with the lesson's own numbers")
  }

  @Test func aLineIsTypedAndLeft() throws {
    var state = try Self.state()
    state.handle(.character("/"))
    for key: StepperKey in [.character("q"), .character("∂"), .backspace, .left, .tab] {
      state.handle(key)
    }
    #expect(state.mode == .finding("q"))
    state.handle(.escape)
    #expect(state.mode == .stepping && !state.isFinished)
    state.handle(.character("/"))
    for _ in 0..<100 { state.handle(.character("a")) }
    #expect(state.mode == .finding(String(repeating: "a", count: 60)))
    state.handle(.interrupt)
    #expect(state.isFinished)
  }

  @Test func samplesAreShownInTurn() throws {
    var state = try Self.state(Self.sampled)
    #expect(Self.key(state) == "net_o(1)" && state.page.shownSample == 1)
    state.handle(.character("n"))
    #expect(Self.key(state) == "net_o(2)" && state.page.shownSample == 2)
    #expect(state.network.number(.netInput("o", sample: 2)) == "6")
    state.handle(.character("n"))
    #expect(Self.key(state) == "net_o(2)" && state.message == "this is the last sample")
    state.handle(.end)
    #expect(Self.key(state) == "w^+" && state.page.shownSample == 2)
    state.handle(.character("p"))
    #expect(Self.key(state) == "w^+" && state.page.shownSample == 1)
    state.handle(.character("p"))
    #expect(state.message == "this is the first sample")
  }

  /// A name without a sample is that of the sample on the screen.
  @Test func theSampleOnTheScreenIsMeant() throws {
    var state = try Self.state(Self.sampled)
    state.handle(.character("n"))
    for key in [.character("w")] + "x = 4".map(StepperKey.character) + [.enter] {
      state.handle(key)
    }
    #expect(state.message == "x⁽²⁾ is 4 now; in the lesson it is 3")
    #expect(state.network.number(.netInput("o", sample: 2)) == "8")
    for (name, key) in [
      ("out_o", "out_o(2)"), ("out_o⁽¹⁾", "out_o(1)"), ("E_o^(2)", "E_o(2)"), ("w⁺", "w^+"),
    ] {
      for key in [.character("/")] + name.map(StepperKey.character) + [.enter] {
        state.handle(key)
      }
      #expect(Self.key(state) == key)
    }
  }

  @Test func trainingGoesOnAsFarAsOneLikes() throws {
    var state = try Self.state()
    state.handle(.end)
    state.handle(.right)
    #expect(state.message?.contains("t takes the new parameters") == true)
    state.handle(.character("t"))
    #expect(state.page.trainingStep == 2 && state.position == 0)
    #expect(state.network.number(.parameter("w_5")) == "0.358916480")
    #expect(state.network.number(.totalError) == "0.291027774")
    #expect(!state.isChanged(.totalError))
    for _ in 0..<5 { state.handle(.character("t")) }
    #expect(state.page.trainingStep == 7)
    state.handle(.character("T"))
    #expect(state.page.trainingStep == 6 && state.position == state.network.steps.count - 1)
    state.handle(.character("r"))
    #expect(state.page.trainingStep == 1 && state.network.number(.parameter("w_5")) == "0.4")
    state.handle(.character("T"))
    #expect(state.message == "this is the first training step")
  }

  private static let layered = """
    ```nn network
    layers:
      - {name: h, dense: 2, activation: tanh, weights: [[0.1, 0.2], [0.3, 0.4]], bias: [0, 0.1]}
      - {name: o, dense: 2, activation: softmax, weights: [[0.5, 0.6], [0.7, 0.8]], bias: [0, 0]}
    samples:
      - {inputs: [1, 0], targets: [1, 0]}
      - {inputs: [0, 1], targets: [0, 1]}
    loss: cross entropy
    learning_rate: 0.1
    ```

    """

  @Test func aLayerIsAStep() throws {
    var state = try Self.state(Self.layered)
    var kinds: [LayerBlock.Kind] = []
    for _ in 0..<state.place.count {
      if let block = state.block { kinds.append(block.kind) }
      state.handle(.right)
    }
    #expect(
      kinds == [
        .forward(layer: 1, sample: 1), .forward(layer: 2, sample: 1), .forward(layer: 1, sample: 2),
        .forward(layer: 2, sample: 2), .delta(layer: 2, sample: 1), .delta(layer: 2, sample: 2),
        .gradient(layer: 2), .delta(layer: 1, sample: 1), .delta(layer: 1, sample: 2),
        .gradient(layer: 1), .update(layer: 1), .update(layer: 2),
      ])
    let block = try #require(state.network.blocks.last { $0.kind == .gradient(layer: 1) })
    let sides = try #require(state.network.equations(block, decimals: 4).first).sides
    #expect(sides[0] == [.text("∂E_total/∂W[1]")])
    #expect(sides[1] == [.text("δ[1](1) · x(1)ᵀ + δ[1](2) · x(2)ᵀ")])
    #expect(sides.count == 4)
    state.handle(.character("e"))
    #expect(state.block == nil && state.place.count == state.network.steps.count)
  }

  @Test func networksAreShownInTurn() throws {
    var state = try Self.state(Self.sampled)
    state.handle(.right)
    state.handle(.tab)
    #expect(state.pageIndex == 1 && state.page.shownSample == nil)
    #expect(state.network.number(.netInput("o")) == "5" && state.position == 0)
    state.handle(.character("n"))
    #expect(state.message == "the network has no other sample")
    state.handle(.tab)
    #expect(state.pageIndex == 0 && state.position == 1)
    state.handle(.backTab)
    #expect(state.pageIndex == 1)
    var single = try Self.state()
    single.handle(.tab)
    #expect(single.message == "the lesson has no other network with steps")
  }

  @Test func scrollingEndsWhereThereIsNothingMore() throws {
    var state = try Self.state()
    for _ in 0..<5 { state.handle(.down) }
    state.keepScroll(within: ScrollLimits(text: 0...2))
    #expect(state.scroll.text == 2)
    state.handle(.up)
    #expect(state.scroll.text == 1)
    state.handle(.pageUp)
    state.keepScroll(within: ScrollLimits(text: 0...2, rows: -1...4))
    #expect(state.scroll.rows == -1)
    state.handle(.right)
    #expect(state.scroll == StepperScroll())
  }

  @Test(arguments: [StepperKey.character("x"), .character("é"), .character("W")])
  func anUnknownKeyIsTold(key: StepperKey) throws {
    var state = try Self.state()
    state.handle(key)
    #expect(state.message == "no such key; ? shows the keys")
    state.handle(.escape)
    #expect(state.message == nil)
  }

  @Test(
    arguments: [
      ("one", 0), ("1", 0), ("2", 1), (nil, nil),
    ] as [(String?, Int?)])
  func aNetworkIsChosen(name: String?, index: Int?) throws {
    let bindings = NoteBindings(reading: Note(Self.sampled))
    let choice = try NetworkChoice(name, in: bindings)
    #expect(choice.index == index && choice.wanted.count == (index == nil ? 2 : 1))
    let steps = PlainSteps(choice.wanted, decimals: 9).text
    #expect(steps.hasPrefix("network 1, one\n") == (name == nil))
    #expect(steps.contains("\nnetwork 2\n") == (name == nil))
  }

  @Test func aNetworkThatIsNotThereIsTold() {
    let bindings = NoteBindings(reading: Note(Self.sampled))
    for name in ["two", "0", "3", "-1", ""] {
      #expect(throws: NetworkChoice.Problem.unknown(name, labels: ["one"], count: 2)) {
        try NetworkChoice(name, in: bindings)
      }
    }
    #expect(StepperState([], decimals: 9) == nil)
  }
}
