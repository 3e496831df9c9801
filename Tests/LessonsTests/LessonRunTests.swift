import Binding
import Foundation
import Lessons
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// A note, and what came of running it.
struct RunCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  /// With and without marks.
  let runs: [(marks: Bool, text: String, ids: Set<String>)]

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
    runs = [true, false].map { marks in
      let run = LessonFixture.run(text, marks: marks)
      return (marks, LessonFixture.text(run.bytes), Set(run.diagnostics.map(\.id.rawValue)))
    }
  }

  var testDescription: String { name }

  /// What the laws are tested on.
  static let all: [RunCase] = {
    let fixed = [
      LessonFixture.all, LessonFixture.all + "\n", "", "\n", "no directives, $1 + 1 = 3$",
      LessonFixture.all.replacing("\n", with: "\r\n"), "```nn forward\n```",
      LessonFixture.network + "```nn forward\n```", "---\ndigits: 99\n---\n",
    ].enumerated().map { RunCase("fixed \($0)", $1) }
    return fixed + (0..<24).map { RunCase("seed \($0)", GeneratedNotes.note(seed: $0)) }
  }()
}

@Suite struct LessonRunTests {
  @Test(arguments: RunCase.all)
  func runningOnceMoreChangesNothing(note: RunCase) {
    for run in note.runs {
      #expect(LessonFixture.text(LessonFixture.run(run.text, marks: run.marks).bytes) == run.text)
    }
  }

  @Test(arguments: RunCase.all)
  func strippingTakesOutWhatRunningWrote(note: RunCase) {
    let bare = LessonFixture.strip(note.text)
    for run in note.runs { #expect(LessonFixture.strip(run.text) == bare) }
    #expect(LessonFixture.strip(bare) == bare)
    let forced = LessonFixture.strip(note.text, force: true)
    let run = LessonFixture.text(LessonFixture.run(note.text, force: true).bytes)
    #expect(LessonFixture.strip(run, force: true) == forced)
  }

  /// The claims of the author with their verdicts, wherever they stand.
  private static func claims(_ text: String) -> [String] {
    let note = Note(text)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    return report.claims.filter { !note.formulas[$0.formula].isGenerated }
      .map { "\($0.verdict) \($0.latex)" }
  }

  @Test(arguments: RunCase.all)
  func proseClaimsTheSameAsBefore(note: RunCase) {
    let bare = Self.claims(LessonFixture.strip(note.text))
    for run in note.runs { #expect(Self.claims(run.text) == bare) }
  }

  @Test(arguments: RunCase.all)
  func generatedClaimsAreVerified(run: RunCase) {
    guard let text = run.runs.first?.text, !run.runs[0].ids.contains("edited-result") else {
      return
    }
    let note = Note(text)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    for claim in report.claims where note.formulas[claim.formula].isGenerated {
      #expect(claim.verdict == .verified, "\(claim.latex)")
    }
  }

  /// Only an open fence at the end of a note keeps footnotes out.
  @Test(arguments: RunCase.all)
  func resultsAndMarksAreNotLeftOut(note: RunCase) {
    for run in note.runs {
      #expect(run.ids.isDisjoint(with: ["marks-left-out", "results-left-out"]))
      let isOpen = note.text.contains("```\nopen") || run.ids.contains("unclosed-directive")
      #expect(!run.ids.contains("footnotes-left-out") || isOpen)
    }
  }

  @Test func everyFormulaRenders() throws {
    let run = LessonFixture.run(LessonFixture.all)
    let (output, isWell) = try KaTeX.render(Note(parsing: run.bytes))
    #expect(isWell, "\(output)")
  }

  /// From a directive that names a network on, a note is about that network.
  @Test func resultsAreAboutTheNetworkThatIsNamed() {
    let network = { (label: String, weight: Int) in
      """
      ```nn network \(label)
      inputs: {x: 1}
      parameters: {w: \(weight)}
      layers: [{units: {o: w x}}]
      ```
      """
    }
    let text = """
      \(network("A", 2))
      $net_o = 2$
      \(network("B", 3))
      $net_o = 3$ and `nn net_o`.
      ```nn forward A
      ```
      $net_o = 2$ and `nn net_o`.
      ```nn forward
      ```
      $net_o = 3$
      """
    let run = LessonFixture.text(LessonFixture.run(text).bytes)
    let note = Note(run)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    #expect(report.claims.count == 18)
    #expect(report.claims.allSatisfy { $0.verdict == .verified })
    #expect(run.contains("--> 3<!--nn:/-->."))
    #expect(run.contains("--> 2<!--nn:/-->."))
  }

  @Test func everyResultIsThere() {
    let run = LessonFixture.run(LessonFixture.all)
    let note = Note(parsing: run.bytes)
    #expect(run.diagnostics.isEmpty)
    let withResults = note.directives.filter { !$0.isGenerated }.count - 1
    #expect(note.resultRegions.count == withResults + 1)
  }

  @Test func editedResultsStay() {
    let run = LessonFixture.text(LessonFixture.run(LessonFixture.all).bytes)
    let edited = run.replacing("0.298371<!--", with: "0.298372<!--")
      .replacing("= 0.593269992\n\t\t\\end", with: "= 0.593269993\n\t\t\\end")
    #expect(edited != run)
    let again = LessonFixture.run(edited)
    #expect(LessonFixture.text(again.bytes).contains("0.298372<!--"))
    #expect(LessonFixture.text(again.bytes).contains("0.593269993"))
    #expect(again.diagnostics.count { $0.id == .editedResult } == 2)
    #expect(again.needsAttention)
    let strip = Strip(Note(edited))
    #expect(strip.diagnostics.count == 2)
    #expect(LessonFixture.text(strip.bytes).contains("0.593269993"))
    #expect(LessonFixture.text(LessonFixture.run(edited, force: true).bytes) == run)
    #expect(LessonFixture.strip(edited, force: true) == LessonFixture.strip(run))
  }

  /// A region may be indented anew, and a note may change its line ends.
  @Test func movedResultsAreNotEdited() {
    let run = LessonFixture.text(LessonFixture.run(LessonFixture.all).bytes)
    let crlf = run.replacing("\n", with: "\r\n")
    #expect(!LessonFixture.run(crlf).needsAttention)
    let quoted = run.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> \($0)" }.joined(separator: "\n")
    #expect(!LessonFixture.run(quoted).needsAttention)
  }

  @Test func resultsFollowTheNetwork() {
    let run = LessonFixture.text(LessonFixture.run(LessonFixture.all, marks: false).bytes)
    let changed = run.replacing("i_1: 0.05", with: "i_1: 0.06")
    let again = LessonFixture.run(changed, marks: false)
    #expect(LessonFixture.text(again.bytes).contains("net_{h_1} = 0.379"))
    #expect(again.diagnostics.contains { $0.id == .failedExpectation })
    #expect(!again.changes(in: Note(changed)).isEmpty)
    let applied = Array(changed.utf8).applying(again.changes(in: Note(changed)))
    #expect(applied == again.bytes)
    let back = LessonFixture.text(again.bytes).replacing("i_1: 0.06", with: "i_1: 0.05")
    #expect(LessonFixture.text(LessonFixture.run(back, marks: false).bytes) == run)
  }

  @Test(arguments: [
    ("`nn w_5`", "0.4"), ("`nn net_{h_1} %.2f`", "0.38"), ("`nn dE_total/dw_5`", "0.082167041"),
    ("`nn \\frac{\\partial E_{total}}{\\partial w_5} %.3e`", "8.217e-02"),
    ("`nn E_o_1`", "0.274811083"),
    ("`nn w_5^+`", "0.358916480"),
  ])
  func valuesInProse(value: String, number: String) {
    let run = LessonFixture.run(LessonFixture.network + "\nHere: \(value).\n")
    #expect(LessonFixture.text(run.bytes).contains("--> \(number)<!--nn:/-->."))
    #expect(run.diagnostics.isEmpty)
  }

  /// So prose can speak of the language of the blocks.
  @Test(arguments: ["`nn`", "` nn `"])
  func codeWithoutAQuantityIsNoValue(text: String) {
    for network in ["", LessonFixture.network] {
      let note = network + "\nA fence says " + text + ".\n"
      let run = LessonFixture.run(note)
      #expect(run.diagnostics.isEmpty)
      #expect(run.changes(in: Note(note)).isEmpty)
    }
  }

  private static let layers = """
    ```nn network
    inputs: [1, 2]
    layers:
      - {dense: 3, activation: tanh}
      - {dense: 1}
    targets: [1]
    ```


    """

  /// Braces keep a comma of a name from a list's.
  @Test(arguments: [
    "exercise\nof: [net_{1,3}, w_{1,3,2}]", "exercise\nof: net_{1,3}", "exercise\nof: net_1,3",
    "exercise\nof: [\"net_1,3\"]", "gradient\nof: [w_{1,3,2}, b_{2,1}]",
    "gradient\nof: {w_{1,3,2}: E_{2,1}}",
  ])
  func namesWithCommas(directive: String) {
    let run = LessonFixture.run(Self.layers + "```nn \(directive)\n```\n")
    #expect(run.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("exercise\nof: [net_1,3]", "net_1,3", "net_{1,3}"),
    ("gradient\nof: [b_2,1, w_{1,1,1}]", "b_2,1", "b_{2,1}"),
    ("gradient\nof: [w_{1,1,1}, w_1,3, 2]", "w_1,3,2", "w_{1,3,2}"),
  ])
  func aListCutsANameAtItsComma(directive: String, name: String, braced: String) {
    let run = LessonFixture.run(Self.layers + "```nn \(directive)\n```\n")
    #expect(run.diagnostics.map(\.message) == ["the list cuts '\(name)' at its comma"])
    #expect(run.diagnostics.first?.hint == "write \(braced), or \"\(name)\" in quotes")
  }

  @Test func proseThatTellsOfADirectiveIsNoValue() {
    let told = DirectiveName.allCases.map { "A block `nn \($0.rawValue)` does it.\n" }.joined()
    for text in [told, LessonFixture.network + told] {
      let run = LessonFixture.run(text)
      #expect(run.diagnostics.isEmpty, "\(run.diagnostics)")
      #expect(LessonFixture.text(run.bytes) == text)
    }
    #expect(LessonFixture.run("`nn w_1`").diagnostics.map(\.id.rawValue) == ["no-network"])
  }

  @Test(arguments: [
    ("`nn w_9`", "unknown-quantity"), ("`nn w_5 %d`", "bad-format"), ("`nn w_5 %n`", "bad-format"),
    ("`nn w_5 %.400f`", "bad-format"), ("`nn %.2f`", "unknown-quantity"),
    ("```nn gradient\nof: [w_9]\n```", "unknown-quantity"),
    ("```nn gradient\nof: {w_5: out_h_9}\n```", "unknown-quantity"),
    ("```nn forward\nshow: tabel\n```", "unknown-word"),
    ("```nn forward\ndigits: 99\n```", "bad-digits"), ("```nn forward\nof: x\n```", "unknown-key"),
    ("```nn forward other\n```", "unknown-network"),
    ("```nn update\nof: i_1\n```", "unknown-quantity"),
    ("```nn expect\nE_totl: 1\n```", "unknown-quantity"),
  ])
  func whatIsWrongIsTold(text: String, id: String) {
    let run = LessonFixture.run(LessonFixture.network + "\n" + text + "\n")
    #expect(run.diagnostics.map(\.id.rawValue) == [id])
    #expect(run.hasErrors)
  }

  @Test func plotsAreShownAsPictures() throws {
    let text = """
      ```nn plot
      of: activations
      functions: [tanh, leaky relu]
      derivatives: yes
      ```

      > ```nn plot
      > of: activations
      > title: All of them
      > ```
      """
    let note = Note(text)
    let run = LessonRun(note, options: .init(drawings: "a b.assets"))
    #expect(run.diagnostics.isEmpty)
    #expect(run.drawings.map(\.fileName) == ["activations-1.svg", "activations-2.svg"])
    let written = LessonFixture.text(run.bytes)
    #expect(
      written.contains(
        "\n![The activation functions tanh and leaky relu and their derivatives for net inputs "
          + "from -5 to 5](a%20b.assets/activations-1.svg)\n"))
    #expect(written.contains("\n> ![The activation functions linear, logistic, "))
    #expect(run.drawings[1].content.plot?.title == "All of them")
    let first = try #require(run.drawings[0].content.plot?.layers.first)
    guard case .line("tanh", let points) = first else {
      Issue.record("the first layer is tanh")
      return
    }
    #expect(points.first?.y == tanh(-5) && points.last?.x == 5)
  }
}
