import Binding
import Lessons
import NeuralNet
import NoteMarkup
import TestSupport
import Testing

@Suite struct StepGoalTests {
  private static func network(_ text: String = LessonFixture.network) throws -> SteppedNetwork {
    let bindings = NoteBindings(reading: Note(text))
    #expect(bindings.diagnostics.isEmpty)
    return SteppedNetwork(try #require(bindings.networks.first), decimals: 9)
  }

  private static func place(_ key: String, in network: SteppedNetwork) throws -> Int {
    try #require(network.steps.firstIndex { $0.quantity.plainKey == key })
  }

  @Test(arguments: [
    ("net_h_1", ["net_o_1: out_h_1 out_h_2"]), ("out_h_2", ["net_o_1: out_h_1 out_h_2"]),
    ("net_o_2", ["E_total: E_o_1 E_o_2"]), ("E_o_1", ["E_total: E_o_1 E_o_2"]), ("E_total", []),
    (
      "dout_o_1/dnet_o_1", ["dE_total/dw_5: dE_total/dout_o_1 dout_o_1/dnet_o_1 dnet_o_1/dw_5"]
    ),
    (
      "dE_total/dnet_o_1", ["dE_total/dw_5: dE_total/dout_o_1 dout_o_1/dnet_o_1 dnet_o_1/dw_5"]
    ),
    (
      "dE_total/dw_6", ["dE_total/dw_6: dE_total/dout_o_1 dout_o_1/dnet_o_1 dnet_o_1/dw_6"]
    ),
    (
      "dnet_o_1/dout_h_1",
      [
        "dE_total/dout_h_1: dE_total/dnet_o_1 dnet_o_1/dout_h_1 dE_total/dnet_o_2 dnet_o_2/dout_h_1",
        "dE_total/dw_1: dE_total/dout_h_1 dout_h_1/dnet_h_1 dnet_h_1/dw_1",
      ]
    ),
    (
      "dE_total/dout_h_1", ["dE_total/dw_1: dE_total/dout_h_1 dout_h_1/dnet_h_1 dnet_h_1/dw_1"]
    ),
  ])
  func aStepLeadsToItsGoal(key: String, expected: [String]) throws {
    let network = try Self.network()
    let goals = network.goals(of: try Self.place(key, in: network)).map { goal in
      "\(goal.quantity.plainKey): \(goal.parts.map(\.plainKey).joined(separator: " "))"
    }
    #expect(goals == expected)
  }

  @Test func updatesAreCounted() throws {
    let network = try Self.network()
    let goal = try #require(network.goals(of: Self.place("w_3^+", in: network)).first)
    #expect(goal.parts.count == 8)
  }

  /// What a step is about lies on the ways from what its derivative is by to what it is of.
  @Test(arguments: [
    ("net_h_1", ["b_1", "i_1", "i_2", "net_h_1", "w_1", "w_2"]),
    ("dE_total/dw_5", ["E_o_1", "E_total", "net_o_1", "out_o_1", "w_5"]),
    (
      "dE_total/dw_1",
      [
        "E_o_1", "E_o_2", "E_total", "net_h_1", "net_o_1", "net_o_2", "out_h_1", "out_o_1",
        "out_o_2", "w_1",
      ]
    ),
    ("dnet_o_1/dout_h_1", ["net_o_1", "out_h_1"]),
    ("w_5^+", ["learning_rate", "w_5", "w_5^+"]),
  ])
  func thePathOfAStepIsLit(key: String, expected: [String]) throws {
    let network = try Self.network()
    let step = network.steps[try Self.place(key, in: network)]
    #expect(network.path(of: step).map(\.plainKey).sorted() == expected)
  }

  @Test func whatIsSharedIsKnownFromItsStep() throws {
    let network = try Self.network()
    let parts = network.earlierParts(of: try Self.place("dE_total/dw_6", in: network))
    #expect(parts.map(\.quantity.plainKey) == ["dE_total/dnet_o_1"])
    #expect(parts.map(\.place) == [try Self.place("dE_total/dnet_o_1", in: network)])
  }

  /// The derivative by a parameter is written as the product of its three factors first.
  @Test func theFactorsOfAPathAreWrittenInFull() throws {
    let network = try Self.network()
    let step = network.steps[try Self.place("dE_total/dw_5", in: network)]
    #expect(
      network.sides(step) == [
        "∂E_total/∂w₅", "∂E_total/∂out_o₁ · ∂out_o₁/∂net_o₁ · ∂net_o₁/∂w₅",
        "∂E_total/∂net_o₁ · ∂net_o₁/∂w₅", "0.138498562 · 0.593269992", "0.082167041",
      ])
  }
}
