import Binding
import Lessons
import NeuralNet
import NoteMarkup
import TestSupport
import Testing

@Suite struct StepReasonsTests {
  private static func network(
    _ text: String = LessonFixture.network, of names: [String]? = nil
  ) throws -> SteppedNetwork {
    let bindings = NoteBindings(reading: Note(text))
    #expect(bindings.diagnostics.isEmpty)
    let networks = try NetworkChoice(nil, in: bindings).stepped(of: names, decimals: 9).networks
    return try #require(networks.first)
  }

  private static func reason(_ key: String, in network: SteppedNetwork) throws -> String {
    let place = try #require(network.steps.firstIndex { $0.quantity.plainKey == key })
    return network.reason(for: place) ?? ""
  }

  private static func sentence(_ key: String, in network: SteppedNetwork) throws -> String {
    network.sentence(try #require(network.steps.first { $0.quantity.plainKey == key }))
  }

  private static let recurrent = """
    ```nn network
    inputs: {x: [1, 0, 1]}
    parameters: {w: 0.6, u: 0.5, v: 1.2}
    layers:
      - {activation: tanh, units: {h: "w x + u h[t-1]"}}
      - {units: {o: v h}}
    targets: {o: 1}
    loss: half squared error
    learning_rate: 0.5
    ```

    """

  /// Only units that lead to the error are named as ways to it.
  @Test func aWayLeadsToTheError() throws {
    let network = try Self.network(Self.recurrent)
    #expect(
      try Self.reason("dE_total/dout_h[2]", in: network)
        == "h[2] acts on the error only through h[3].")
    #expect(
      try Self.sentence("dE_total/du", in: network)
        == "u is used at 3 time steps, so that E_total depends on it along 3 paths, and their derivatives add up."
    )
    #expect(
      try Self.sentence("dE_total/dout_h_1", in: Self.network())
        == "E_total depends on out_h₁ along 2 paths, through o₁ and o₂, and their derivatives add up: "
        + "each path brings a change of its own."
    )
  }

  /// What several steps have in common is said once.
  @Test(arguments: [
    ("net_h_1", "so the way forward begins here"), ("dE_total/dout_o_1", "2 and ½ make 1"),
    ("dE_total/dout_o_1", "E_o₂ does not depend on out_o₁, so it drops out."),
    ("dout_o_1/dnet_o_1", "1/(1 + e⁻ⁿᵉᵗ) has the slope"),
    ("dE_total/dnet_o_1", "so the slopes are multiplied"), ("w_1^+", "α = 0.5, the learning rate"),
    ("w_1^+", "All derivatives come before the first update"),
  ])
  func whatIsCommonIsSaidOnce(key: String, words: String) throws {
    let network = try Self.network()
    let told = network.steps.indices.filter { network.reason(for: $0)?.contains(words) == true }
    #expect(told.map { network.steps[$0].quantity.plainKey } == [key])
  }

  @Test func aLaterStepRefersToTheFirstOfItsKind() throws {
    let network = try Self.network()
    let first = try #require(
      network.steps.firstIndex { $0.quantity.plainKey == "dout_o_1/dnet_o_1" })
    #expect(try Self.reason("dout_h_1/dnet_h_1", in: network) == "As in step \(first + 1).")
  }

  @Test func theEndTellsTheNewErrorBesideTheOld() throws {
    let network = try Self.network()
    let last = try #require(network.steps.indices.last)
    let reason = try #require(network.reason(for: last))
    #expect(reason.contains("it was 0.298371109"))
    let update = try #require(network.bound.updated()?.values[.totalError])
    #expect(
      reason.contains("E_total is \(NumberSpelling.text(update, decimals: 9, in: .unicode)),"))
  }

  /// Where the steps lead to one new parameter, the error is told with that one alone.
  @Test func theEndTellsWhatOneNewParameterDoes() throws {
    let network = try Self.network(of: ["w_5"])
    let reason = try #require(network.steps.indices.last.flatMap(network.reason))
    let moved = try network.bound.changing(
      .parameter("w_5"), to: try #require(network.bound.values[.updated("w_5")]))
    let error = try #require(moved?.values[.totalError])
    let text = NumberSpelling.text(error, decimals: 9, in: .unicode)
    #expect(reason.contains("With the new parameter E_total is \(text), and it was 0.298371109."))
    #expect(reason.contains("with w and w_5 = 0.401, w₅ is 0.001 larger"))
  }

  private static func trained(_ line: String) -> String {
    """
    ```nn network
    inputs: {x_1: 1, x_2: 0}
    parameters: {w_1: 3, w_2: -0.5}
    layers:
      - units: {o: w_1 x_1 + w_2 x_2}
    targets: {o: 2}
    loss: half squared error
    learning_rate: 0.1
    ```

    ```nn train
    steps: 40
    \(line)
    ```

    """
  }

  /// The plain update is not that of every training.
  @Test(arguments: [
    ("l2: 0.1", "with a penalty on weights;"), ("clip_norm: 5", "with clipped gradients;"),
    ("optimizer: momentum", "with momentum;"), ("digits: 3", nil),
  ])
  func whatTheTrainingAddsIsTold(line: String, words: String?) throws {
    let network = try Self.network(Self.trained(line))
    let reason = try Self.reason("w_1^+", in: network)
    #expect(reason.contains(words ?? "All derivatives"), "\(reason)")
    #expect(reason.contains("The lesson trains") == (words != nil))
    let total = try Self.reason("E_total", in: network)
    #expect(total.contains("penalty") == line.hasPrefix("l2"))
  }

  private static func deep(_ activation: String, weight: Double, loss: String) -> String {
    """
    ```nn network
    inputs: {x: 1}
    parameters: {w: \(weight), v: 0.5, b: 0.1}
    layers:
      - {activation: \(activation), units: {h: w x}}
      - {activation: logistic, units: {o: v h + b}}
    targets: {o: 1}
    loss: \(loss)
    learning_rate: 0.5
    frozen: [b]
    ```

    """
  }

  @Test(arguments: [
    ("logistic", 9.0, true), ("logistic", 1, false), ("tanh", -5, true), ("relu", -1, false),
  ])
  func aSaturatedUnitIsTold(activation: String, weight: Double, isSaturated: Bool) throws {
    let network = try Self.network(
      Self.deep(activation, weight: weight, loss: "half squared error"))
    let slope = try Self.reason("dout_h/dnet_h", in: network)
    #expect(slope.contains("h is saturated") == isSaturated, "\(slope)")
    #expect(slope.contains("nothing goes back through h") == (activation == "relu"))
    let meaning = try Self.reason("dE_total/dw", in: network)
    #expect(meaning.contains("hardly, since h is saturated") == isSaturated, "\(meaning)")
  }

  @Test func whatIsFrozenIsTold() throws {
    let network = try Self.network(Self.deep("tanh", weight: 1, loss: "half squared error"))
    let reason = try #require(network.steps.indices.last.flatMap(network.reason))
    #expect(
      reason.contains(
        "b is frozen in this network, so it keeps its value. The derivative with respect"))
  }
}
