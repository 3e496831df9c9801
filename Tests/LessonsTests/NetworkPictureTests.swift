import NoteMarkup
import Testing

@testable import Lessons

/// What drawings of networks show; how they look is tried where they are drawn.
@Suite struct NetworkPictureTests {
  private static let recurrent = """
    ```nn network
    inputs: {x: [1, 0, 1]}
    parameters: {w: 0.6, u: -0.5, v: 1.2, b: 0.25}
    layers:
      - activation: tanh
        units: {h: "w x + u h[t-1] + b"}
      - activation: linear
        units: {o: v h}
    targets: {o: 1}
    loss: half squared error
    ```

    """

  private func picture(_ network: String, _ body: String = "") throws -> NetworkPicture {
    let run = LessonFixture.run(network + "\n```nn diagram\n\(body)\n```\n")
    #expect(run.diagnostics.isEmpty)
    let drawing = try #require(run.drawings.first)
    #expect(drawing.fileName == "network-1.svg")
    return try #require(drawing.content.picture)
  }

  /// The lines by the names at their ends.
  private func labels(_ picture: NetworkPicture) -> [String: String] {
    Dictionary(
      picture.lines.map {
        ("\(picture.nodes[$0.source].name) \(picture.nodes[$0.target].name)", $0.label)
      }, uniquingKeysWith: { $0 + " and " + $1 })
  }

  @Test func layersStandInColumnsWithTheirWeightsAndBiases() throws {
    let picture = try picture(LessonFixture.network)
    #expect(
      picture.headings.map(\.lines) == [
        ["inputs"], ["hidden layer", "logistic"], ["output layer", "logistic"],
      ])
    #expect(picture.nodes.map(\.name) == ["i₁", "i₂", "h₁", "h₂", "o₁", "o₂", "E_total"])
    #expect(picture.nodes.map(\.place.x) == [0, 0, 1, 1, 2, 2, 3])
    #expect(picture.nodes.map(\.place.y) == [-0.5, 0.5, -0.5, 0.5, -0.5, 0.5, 0])
    #expect(picture.nodes[0].captions.map(\.text) == ["0.05"])
    #expect(picture.nodes[2].captions.map(\.text) == ["b₁ = 0.35"])
    #expect(picture.nodes[5].captions.map(\.text) == ["b₂ = 0.6", "target 0.99"])
    #expect(
      labels(picture) == [
        "i₁ h₁": "w₁ = 0.15", "i₂ h₁": "w₂ = 0.2", "i₁ h₂": "w₃ = 0.25", "i₂ h₂": "w₄ = 0.3",
        "h₁ o₁": "w₅ = 0.4", "h₂ o₁": "w₆ = 0.45", "h₁ o₂": "w₇ = 0.5", "h₂ o₂": "w₈ = 0.55",
        "o₁ E_total": "", "o₂ E_total": "",
      ])
    #expect(picture.nodes.allSatisfy { $0.light == .plain })
    #expect(picture.lines.allSatisfy { $0.light == .plain && !$0.isRecurrent })
  }

  @Test func bothPathsOfAHiddenWeightAreLit() throws {
    let picture = try picture(LessonFixture.network, "of: w_1")
    let lit = Dictionary(
      uniqueKeysWithValues: picture.lines.filter { $0.light != .pale }.map {
        ("\(picture.nodes[$0.source].name) \(picture.nodes[$0.target].name)", $0.light)
      })
    #expect(
      lit == [
        "i₁ h₁": .lit, "h₁ o₁": .branch(0), "h₁ o₂": .branch(1), "o₁ E_total": .branch(0),
        "o₂ E_total": .branch(1),
      ])
    #expect(picture.nodes.filter { $0.light == .pale }.map(\.name) == ["i₁", "i₂", "h₂"])
    #expect(picture.summary.hasSuffix("The way from w₁ to the error is lit."))
  }

  @Test(arguments: [
    ("w_5", ["o₁", "E_total"]), ("b_1", ["h₁", "h₂", "o₁", "o₂", "E_total"]),
    ("out_h_2", ["h₂", "o₁", "o₂", "E_total"]), ("[w_7, w_8]", ["o₂", "E_total"]),
  ])
  func whatDependsOnAQuantityIsLit(quantity: String, names: [String]) throws {
    let picture = try picture(LessonFixture.network, "of: \(quantity)")
    #expect(picture.nodes.filter { $0.light != .pale }.map(\.name) == names)
  }

  @Test func aRecurrentNetworkHasALoop() throws {
    let picture = try picture(Self.recurrent)
    #expect(picture.nodes.map(\.name) == ["x", "h", "o", "E_total"])
    #expect(picture.lines.map(\.isRecurrent) == [false, true, false, false])
    #expect(
      labels(picture) == [
        "x h": "w = 0.6", "h h": "u = −0.5", "h o": "v = 1.2", "o E_total": "",
      ])
    #expect(picture.nodes[1].captions.map(\.text) == ["b = 0.25"])
    #expect(picture.nodes[0].captions.map(\.text) == [], "it has another value at each step")
  }

  @Test func anUnrolledNetworkHasEachUnitOnceAStep() throws {
    let picture = try picture(Self.recurrent, "unrolled: yes\nof: u")
    #expect(picture.isUnrolled)
    #expect(
      picture.nodes.filter { $0.name == "h" }.count == 4, "with the state before the first step")
    #expect(picture.lines.count { $0.isRecurrent } == 3)
    #expect(picture.lines.allSatisfy { !$0.isRecurrent || $0.label == "u" })
    let last = picture.headings.map(\.lines)
    #expect(last == [["t = 0"], ["t = 1"], ["t = 2"], ["t = 3"]])
    // Only the last output has a target, so that the others lead to no error.
    #expect(
      picture.nodes.filter { $0.light == .pale }.map(\.name) == ["h", "x", "o", "x", "o", "x"])
    #expect(picture.lines.count { picture.nodes[$0.target].kind == .error } == 1)
  }

  @Test func whatIsTooMuchIsLeftOut() throws {
    let inputs = (1...9).map { "x_\($0): \($0)" }.joined(separator: ", ")
    let picture = try picture(
      "```nn network\ninputs: {\(inputs)}\nlayers: [{dense: 12}, {dense: 1}]\nseed: 1\n```\n")
    #expect(picture.nodes.count { $0.kind == .omission } == 2)
    #expect(picture.nodes.count { $0.kind == .input } == 6)
    let deep = Array(repeating: "{dense: 1}", count: 30).joined(separator: ", ")
    let columns = try self.picture(
      "```nn network\ninputs: {x: 1}\nlayers: [\(deep)]\nseed: 1\n```\n")
    #expect(columns.headings.map(\.lines[0]).suffix(3) == ["…", "hidden layer 29", "output layer"])
    #expect(columns.nodes.map(\.place.x).max() == 7)
    let steps = Self.recurrent.replacing("[1, 0, 1]", with: "[1, 0, 1, 1, 0, 1, 1, 0, 1]")
    let unrolled = try self.picture(steps, "unrolled: yes")
    #expect(unrolled.headings.contains { $0.lines == ["…"] })
    #expect(unrolled.headings.last?.lines == ["t = 9"])
  }

  @Test func frontMatterChoosesTheForm() {
    let note = "---\ndiagram: mermaid\n---\n" + LessonFixture.network + "\n```nn diagram\n```\n"
    let run = LessonFixture.run(note)
    #expect(run.drawings.isEmpty)
    #expect(LessonFixture.text(run.bytes).contains("flowchart LR"))
    let mixed = note.replacing("```nn diagram\n", with: "```nn diagram\nform: svg\n")
    #expect(LessonFixture.run(mixed).drawings.map(\.fileName) == ["network-1.svg"])
  }
}
