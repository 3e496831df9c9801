import Binding
import Foundation
import Lessons
import NeuralNet
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

@Suite struct SolutionTests {
  private static func solution(_ text: String, digits: Int, of: [String]? = nil) throws -> String {
    let note = Note(text)
    let bindings = NoteBindings(reading: note)
    #expect(bindings.diagnostics.isEmpty)
    return try Solution(bindings, of: of, digits: digits).markdown
  }

  private static func expectVerified(_ text: String) {
    let note = Note(text)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    #expect(report.diagnostics.isEmpty)
    for claim in report.claims {
      #expect(claim.verdict == .verified, "\(claim.latex) \(claim.reason ?? "")")
    }
    #expect(!report.claims.isEmpty)
  }

  @Test(arguments: 3...15)
  func classicExampleIsVerified(digits: Int) throws {
    Self.expectVerified(try Self.solution(LessonFixture.network, digits: digits))
  }

  @Test(arguments: SolvedLesson.all)
  func solutionsAreVerified(lesson: SolvedLesson) throws {
    let index = try #require(SolvedLesson.all.firstIndex { $0.name == lesson.name })
    let digits = [3, 15, 7][index % 3]
    Self.expectVerified(try Self.solution(lesson.text, digits: digits))
  }

  /// A layer takes a line forward and one back; what is asked for by name is derived in scalars.
  @Test(arguments: [
    ("tanh", "logistic", "half squared error", false), ("relu", "softmax", "cross entropy", true),
    ("logistic", "linear", "half squared error", true),
    ("tanh", "tanh", "mean squared error", true),
    ("linear", "logistic", "binary cross entropy", false),
  ])
  func layersAreSolvedWithMatrices(
    hidden: String, last: String, loss: String, hasTwoSamples: Bool
  ) throws {
    let second = hasTwoSamples ? "\n  - {inputs: [1, 0.3, -0.4], targets: [0, 1]}" : ""
    let lesson = """
      ```nn network
      layers:
        - {dense: 4, activation: \(hidden), initialize: xavier}
        - {dense: 2, activation: \(last), initialize: xavier}
      samples:
        - {inputs: [0.5, -1, 2], targets: [1, 0]}\(second)
      loss: \(loss)
      learning_rate: 0.5
      ```
      """
    for digits in [3, 9, 15] {
      let document = try Self.solution(lesson, digits: digits)
      Self.expectVerified(document)
      let lines = document.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(digits > 9 || lines <= (last == "softmax" ? 150 : 170))
      let delta = hasTwoSamples ? "\\mathbf{A}" : "\\mathbf{a}"
      #expect(document.contains("\\boldsymbol{\\delta}^{[2]} {\(delta)^{[1]}}^\\top"))
      #expect(document.contains("\\boldsymbol{\\delta}^{[1]} &= "))
      #expect(!document.contains("\\text{ is }"))
    }
    let scalars = try Self.solution(lesson, digits: 9, of: ["w_1,2,3"])
    #expect(!scalars.contains("bmatrix"))
    Self.expectVerified(scalars)
  }

  /// Recurrent layers have a line a step, and their signals come back through time.
  @Test(arguments: ["notes", "ng", "goodfellow", "nielsen"], [3, 9, 15])
  func sequencesAreSolvedWithMatrices(notation: String, digits: Int) throws {
    let lessons = [
      SolvedLesson.matrices[5].text,
      """
      ```nn network
      samples:
        - {inputs: {x: [0, 0]}, targets: {y: 0}}
        - {inputs: {x: [0, 1]}, targets: {y: 1}}
      layers: [{recurrent: 3, activation: tanh, initialize: xavier}, {dense: 1, activation: logistic, initialize: xavier}]
      loss: binary cross entropy
      learning_rate: 1
      ```

      """,
      """
      ```nn network
      inputs: [[1], [0.5]]
      targets: [[0.2], [0.3]]
      layers: [{recurrent: 1, activation: relu, weights: [[-0.7]], recurrent_weights: [[0.4]]}, {dense: 1, weights: [[-2]]}]
      learning_rate: 0.1
      ```

      """,
    ]
    for lesson in lessons {
      let text = try Self.solution(
        lesson.replacing("```\n", with: "notation: \(notation)\n```\n"), digits: digits)
      Self.expectVerified(text)
      #expect(text.contains("\\langle 2 \\rangle") && text.contains("### Step 1"))
      #expect(!text.contains("\\text{ is }"))
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 320)
    }
  }

  /// Each of the n² slopes of a softmax layer is written without the n powers that it comes from.
  @Test func aSoftmaxLayerTakesAsMuchTextAsItHasSlopes() throws {
    let sizes = try [20, 40].map { try Self.solution(Self.softmaxLayer($0), digits: 3).utf8.count }
    #expect(sizes[1] < 4 * sizes[0])
    let note = Note(Self.softmaxLayer(80))
    let bindings = NoteBindings(reading: note)
    #expect(bindings.networks.first?.network.parameterNames.count == 160)
    let problem = Solution.Problem.tooManyParameters(160, limit: 121, example: "w_1,1,1")
    #expect(throws: problem) { try Solution(bindings) }
  }

  private static func softmaxLayer(_ units: Int) -> String {
    """
    ```nn network
    inputs: [1]
    targets: [1\(String(repeating: ", 0", count: units - 1))]
    layers: [{dense: \(units), activation: softmax, initialize: glorot}]
    loss: cross entropy
    ```
    """
  }

  /// What nobody reads is not written; it is said what to ask for.
  @Test(arguments: [(125, 501, 500), (124, 497, nil)])
  func moreParametersThanAnybodyReadsNeedToBeNamed(
    units: Int, parameters: Int, limit: Int?
  ) throws {
    let text = """
      ```nn network
      inputs: [1, 2]
      targets: [1]
      layers:
        - {dense: \(units), activation: tanh, initialize: glorot}
        - {dense: 1, activation: linear, initialize: glorot}
      ```
      """
    let note = Note(text)
    let bindings = NoteBindings(reading: note)
    #expect(bindings.networks.first?.network.parameterNames.count == parameters)
    let named = try Solution(bindings, of: ["w_{1,1,1}"])
    #expect(named.markdown.contains("w_{1,1,1}"))
    guard let limit else { return }
    let problem = Solution.Problem.tooManyParameters(
      parameters, limit: limit, example: "w_2,1,1")
    #expect(throws: problem) { try Solution(bindings) }
  }

  @Test func moreSamplesThanAnybodyReadsNeedParametersToBeNamed() throws {
    let rows = (0..<600).map { "  - {inputs: [0.\($0), 2], targets: [1]}" }
    let note = Note(
      """
      ```nn network
      samples:
      \(rows.joined(separator: "\n"))
      layers:
        - {dense: 2, activation: tanh, initialize: glorot}
        - {dense: 1, activation: linear, initialize: glorot}
      ```
      """)
    let problem = Solution.Problem.tooManyParameters(9, limit: 8, example: "w_2,1,1")
    #expect(throws: problem) { try Solution(NoteBindings(reading: note)) }
  }

  /// A formula is written without its equation only where the equation cannot be read.
  @Test(arguments: SolvedLesson.all.filter { !$0.isOfLayers })
  func everyStepKeepsItsEquation(lesson: SolvedLesson) throws {
    let note = Note(lesson.text)
    let network = try #require(NoteBindings(reading: note).networks.first)
    let text = try Self.solution(lesson.text, digits: 9)
    let speller = Speller(network)
    for step in network.values.errorTrace.steps where step.rule != .given {
      let equation = speller.spelling(of: step.equation, in: .latex)
      #expect(text.contains(equation), "\(equation)")
    }
  }

  @Test func saysWhatTheNotesSay() throws {
    let text = try Self.solution(LessonFixture.network, digits: 9)
    let stated = [
      "0.593269992", "0.596884378", "0.75136507", "0.772928465", "0.274811083", "0.023560026",
      "0.298371109", "0.74136507", "0.186815602", "0.082167041", "0.35891648", "0.138498562",
      "0.036350306", "0.241300709", "0.000438568", "0.149780716", "0.408666186", "0.511301270",
      "0.561370121",
    ]
    for number in stated { #expect(text.contains(number)) }
  }

  /// The slope of the logistic function is derived in full once, and then used.
  @Test func aSlopeIsDerivedOnce() throws {
    let text = try Self.solution(LessonFixture.network, digits: 9)
    #expect(text.components(separatedBy: "(1 + e^{-net_{o_1}})^2").count == 3)
    #expect(!text.contains("(1 + e^{-net_{h_1}})^2"))
    #expect(text.components(separatedBy: "\\frac{1}{2} \\cdot 2").count == 2)
    #expect(!text.contains("+ (-0.2 \\cdot"))
    for notation in ["notes", "ng", "goodfellow"] {
      let layers = SolvedLesson.matrices[1].text.replacing(
        "```\n", with: "notation: \(notation)\n```\n")
      let matrices = try Self.solution(layers, digits: 9)
      #expect(matrices.components(separatedBy: "\\frac{d}{ds}").count == 3)
      Self.expectVerified(matrices)
    }
  }

  /// What sentences say holds of the network at hand.
  @Test func sentencesHold() throws {
    let softmax = SolvedLesson.matrices[0].text
    let text = try Self.solution(softmax, digits: 6, of: ["w_1,1,1"])
    #expect(text.contains("is 0, since its target is 0."))
    #expect(text.contains("share one sum"))
    for words in ["measures how far", "error by"] { #expect(!text.contains(words)) }
  }

  @Test func onlyWhatIsAskedIsDerived() throws {
    let text = try Self.solution(LessonFixture.network, digits: 9, of: ["w_5"])
    #expect(text.contains("### Derivative with respect to $w_5$"))
    #expect(!text.contains("### Derivative with respect to $w_1$"))
    #expect(!text.contains("w_1^+"))
  }

  /// A document about a network that is trained on data declares these as its samples.
  @Test(arguments: [
    (
      "inputs: [x]\nlayers: [{recurrent: 2, activation: tanh}, {dense: 1, activation: logistic}]",
      "generate: parity\ncount: 3\nsteps: 3\nseed: 4"
    ),
    (
      "inputs: 2\nlayers: [{dense: 2, activation: tanh}, {dense: 1, activation: logistic}]",
      "inputs: [a, b]\ntargets: [c]\nrows:\n  - [0, 1, 1]\n  - [1, 1, 0.5]"
    ),
  ])
  func dataAreDeclaredAsSamples(network: String, data: String) throws {
    let lesson =
      "```nn data d\n\(data)\n```\n```nn network n\n\(network)\nseed: 3\n```\n"
      + "```nn train n\ndata: d\nsteps: 2\nlearning_rate: 0.1\n```\n"
    let text = try Self.solution(lesson, digits: 9)
    #expect(text.contains("samples:\n  - {inputs:"))
    Self.expectVerified(text)
  }

  /// One sample of one network, in block and in flow style, is declared alone in the document.
  @Test(arguments: [
    "samples:\n  - {inputs: [1, 2], targets: [1]}\n  - inputs: [0.5, -1]\n    targets: [0]\n  - {inputs: [3, 1], targets: [1]}",
    "samples: [{inputs: [1, 2], targets: [1]}, {inputs: [0.5, -1], targets: [0]}]",
    "samples:\n- inputs: [1, 2]\n  targets: [1]\n- inputs: [0.5, -1]\n  targets: [0]",
  ])
  func oneSampleIsSolvedAlone(samples: String) throws {
    let lesson = """
      ```nn network other
      inputs: [1]
      layers: [{dense: 1, weights: [[2]]}]
      ```
      ```nn network one
      layers: [{dense: 2, activation: tanh, weights: [[0.1, 0.2], [0.3, 0.4]]}, {dense: 1, weights: [[1, 2]]}]
      \(samples)
      learning_rate: 0.1
      ```
      """
    let bindings = NoteBindings(reading: Note(lesson))
    var scope = SolutionScope(network: "one", sample: 2)
    let text = try Solution(bindings, digits: 6, scope: scope).markdown
    #expect(
      text.contains("0.5 \\\\ -1") && !text.contains("[1, 2], targets") && !text.contains("other"))
    Self.expectVerified(text)
    scope.isForwardOnly = true
    #expect(try !Solution(bindings, digits: 6, scope: scope).markdown.contains("E_{total}"))
    scope.sample = 9
    #expect(throws: Solution.Problem.self) { try Solution(bindings, scope: scope) }
    scope.network = "two"
    #expect(throws: Solution.Problem.self) { try Solution(bindings, scope: scope) }
    scope = SolutionScope(network: "one", sample: 2, isForwardOnly: true)
    let sheet = try Worksheet(bindings, digits: 6, scope: scope).markdown
    #expect(try Grade(Note(sheet), bindings: bindings).answers.count == 5)
  }

  @Test func unknownQuantityIsToldWithTheNearest() throws {
    let note = Note(LessonFixture.network)
    let bindings = NoteBindings(reading: note)
    #expect(throws: Solution.Problem.unknownQuantity("w_9", nearest: "w_1")) {
      try Solution(bindings, of: ["w_9"])
    }
    let untargeted = Note("```nn network\ninputs: [1]\nlayers: [{dense: 1}]\n```")
    #expect(throws: Solution.Problem.needsTargets("w_1,1,1")) {
      try Solution(NoteBindings(reading: untargeted), of: ["w_1,1,1"])
    }
    #expect(throws: Solution.Problem.noNetwork(.none)) {
      try Solution(NoteBindings())
    }
  }

  @Test(arguments: SolvedLesson.all)
  func everyFormulaRenders(lesson: SolvedLesson) throws {
    let text = try Self.solution(lesson.text, digits: 9)
    let (output, isWell) = try KaTeX.render(Note(text))
    #expect(isWell, "\(output)")
  }
}
