import Binding
import Lessons
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// What is written behind directives about networks that are declared in layers.
@Suite struct LayerResultTests {
  private static let directives = ["forward", "error", "gradient", "update"]

  private static func lesson(_ network: String, _ keys: String) -> String {
    "~~~nn network\n\(network)\n~~~\n\n"
      + directives.map { "~~~nn \($0)\n\(keys)\n~~~\n" }.joined(separator: "\n")
  }

  private static func run(_ lesson: String) -> String {
    let run = LessonFixture.run(lesson, marks: false)
    #expect(run.diagnostics.isEmpty, "\(run.diagnostics.map(\.message))")
    return LessonFixture.text(run.bytes)
  }

  private static func expectVerified(_ text: String) {
    let note = Note(text)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    let others = report.claims.filter { $0.verdict != .verified }
    #expect(others.isEmpty, "\(others.prefix(3).map { "\($0.verdict) \($0.latex)" })")
    // Where a name is not known its number is taken for a definition, and states nothing.
    #expect(report.claims.count * 10 >= report.formulas * 6)
  }

  @Test(arguments: NotationRoundTripTests.notations, 0..<8)
  func whatIsWrittenIsVerified(notation: String, seed: Int) {
    let digits = [3, 6, 9, 15][seed % 4]
    let network = RandomLayers(seed: seed).body
    let text = Self.run(Self.lesson("\(network)\nnotation: \(notation)", "digits: \(digits)"))
    Self.expectVerified(text)
    #expect(!text.contains("\\text{ is }") && !text.contains("|  |") && text.contains("bmatrix"))
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count < 2500 })
  }

  @Test(arguments: 0..<3)
  func scalarsAreWrittenWhereTheyAreAskedFor(seed: Int) {
    let network = RandomLayers(seed: seed).body
    for keys in ["form: scalars\nshow: table", "form: scalars\nshow: equations"] {
      let text = Self.run(Self.lesson(network, keys))
      #expect(!text.contains("bmatrix"))
      Self.expectVerified(text)
    }
  }

  private static let network = """
    inputs: [1.5, -0.5]
    targets: [1, 0]
    layers:
      - {dense: 3, activation: relu, weights: [[0.2, -0.3], [0.5, 0.1], [-0.6, 0.4]], bias: [0.1, 0, -0.2]}
      - {dense: 2, activation: tanh, weights: [[0.7, -0.2, 0.3], [-0.1, 0.6, 0.25]], bias: [0.05, -0.05]}
    frozen: ["w_1,1,1", "w_1,1,2", "w_1,2,1", "w_1,2,2", "w_1,3,1", "w_1,3,2"]
    learning_rate: 0.5
    """

  @Test func eachLayerHasALineWithItsEquation() {
    let text = Self.run(Self.lesson(Self.network, "digits: 4"))
    for line in [
      "\\mathbf{z}^{[1]} = \\mathbf{W}^{[1]} \\mathbf{x} + \\mathbf{b}^{[1]} = ",
      "\\mathbf{a}^{[1]} = \\max(0, \\mathbf{z}^{[1]}) = ",
      "\\odot \\operatorname{relu}'(\\mathbf{z}^{[1]}) = ",
      "E_{total} = \\frac{1}{2} \\left\\lVert \\mathbf{a}^{[2]} - \\mathbf{y} \\right\\rVert^2 = ",
      "\\mathbf{b}^{[1]+} = \\mathbf{b}^{[1]} - \\alpha ",
      "| $\\mathbf{z}^{[1]}$ | $\\boldsymbol{\\delta}^{[1]} = \\begin{bmatrix} ",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    // Frozen matrices are left out, and headings would change the note's outline.
    #expect(!text.contains("\\partial \\mathbf{W}^{[1]}") && !text.contains("\n#"))
  }

  /// What is asked for by name is a scalar, and matrices are shown of any network whose layers have some.
  @Test func whatIsAskedForDecidesTheForm() {
    let named = Self.run(
      "~~~nn network\n\(Self.network)\n~~~\n\n~~~nn gradient\nof: \"w_2,1,3\"\n~~~\n")
    #expect(!named.contains("bmatrix") && named.contains("w_{2,1,3}"))
    let matrix = Self.run(
      "~~~nn network\n\(Self.network)\n~~~\n\n~~~nn gradient\nof: \"w_2,1,3\"\nform: matrices\n~~~\n"
    )
    #expect(matrix.contains("\\partial \\mathbf{W}^{[2]}") && !matrix.contains("\\mathbf{b}^{[2]}"))
    Self.expectVerified(matrix)
    let units = LessonFixture.network + "\n~~~nn forward\nform: matrices\n~~~\n"
    let classic = Self.run(units)
    #expect(
      classic.contains("\\mathbf{W}^{[2]} \\mathbf{out}^{[1]}") || classic.contains("bmatrix"))
    Self.expectVerified(classic)
    #expect(!Self.run(LessonFixture.network + "\n~~~nn forward\n~~~\n").contains("bmatrix"))
  }

  /// The gates of a cell have names of their own, which one vector of all would hide.
  @Test func cellsAreWrittenUnitByUnit() {
    let network =
      "layers: [{lstm: 2}, {dense: 1}]\ninputs: [[1, 0.5]]\ntargets: [[0.1]]\nlearning_rate: 0.1"
    let text = Self.run(Self.lesson(network, "digits: 6\nshow: table"))
    #expect(!text.contains("bmatrix"))
    Self.expectVerified(text)
  }

  /// Layers behind which something is skipped to have vectors, and are worked out unit by unit.
  @Test func layersWithSkipsHaveVectors() {
    let network = """
      inputs: [0.5, -1]
      layers:
        - {name: h, dense: 2, activation: tanh, initialize: xavier}
        - {name: k, dense: 2, activation: tanh, initialize: xavier, skip: h}
        - {dense: 1, initialize: xavier}
      targets: [1]
      learning_rate: 0.1
      """
    let text = Self.run(Self.lesson(network, "digits: 6"))
    #expect(text.contains("\\mathbf{a}^{[2]} = \\begin{bmatrix}"))
    Self.expectVerified(text)
  }
}
