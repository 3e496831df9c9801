import Binding
import Foundation
import Lessons
import NeuralNet
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// Networks that are drafted from notes, against the networks that the notes are about.
@Suite struct NetworkDrafterTests {
  /// Every quantity that is no derivative, by its plain spelling, to nine significant digits.
  private func quantities(of network: BoundNetwork) -> [String: String] {
    let all = network.values.allQuantities().map { ($0.quantity.plainKey, digits($0.value)) }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  private func digits(_ value: Double) -> String { String(Float(value)) }

  /// The networks that a block declares, which has to be right.
  private func networks(in block: String) throws -> [BoundNetwork] {
    let bindings = NoteBindings(reading: Note(block))
    #expect(bindings.diagnostics.isEmpty, "\(bindings.diagnostics) of \(block)")
    return bindings.networks
  }

  private func withoutDirectives(_ text: String) -> String {
    text.replacing(/(?s)```nn .*?\n```\n/, with: "")
  }

  private func text(draftedFrom note: Note) throws -> DraftText {
    let drafts = NetworkDrafter.drafts(of: note)
    return DraftText(try #require(drafts.first), lines: note.lineTable)
  }

  /// Notes in several languages and notations, each with the network that it is about.
  @Test(arguments: TestData.names("drafts"))
  func aNoteTellsItsNetwork(name: String) throws {
    let note = Note(try TestData.text("drafts/\(name)/note.md"))
    let draft = try text(draftedFrom: note)
    let drafted = try #require(try networks(in: draft.block).first)
    let expected = try networks(in: TestData.text("drafts/\(name)/network.md"))
    #expect(quantities(of: drafted) == quantities(of: expected[0]), "\(draft.block)")
  }

  /// With the draft put in, the check finds the slips that a note is known to have, and nothing else.
  @Test(arguments: TestData.names("drafts"))
  func aDraftAccusesNothingThatIsRight(name: String) throws {
    let text = try TestData.text("drafts/\(name)/note.md")
    let note = Note(try self.text(draftedFrom: Note(text)).block + "\n" + text)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    let slips = (try? TestData.text("drafts/\(name)/mistakes.txt"))?.split(separator: "\n") ?? []
    #expect(report.mistakes.map(\.token) == slips.map(String.init))
  }

  @Test func aSlipIsTold() throws {
    let note = Note(try TestData.text("drafts/slips-are-outvoted/note.md"))
    let messages = try text(draftedFrom: note).messages
    #expect(
      messages == [
        "w_3 is 0.4 in lines 3, 11 (twice) and 0.45 in line 9",
        "h is w_1 i_1 + w_2 i_2 + b_1 in line 5, but w_1 i_1 + w_3 i_2 + b_1 in line 12",
      ])
  }

  @Test func aWorkedSolutionTellsItsNetwork() throws {
    let file = TestData.package.appendingPathComponent("lessons/04-backpropagation.md")
    let lesson = Note(try String(contentsOf: file, encoding: .utf8))
    let bindings = NoteBindings(reading: lesson)
    let solution = try Solution(bindings).markdown
    let note = Note(withoutDirectives(solution))
    let drafted = try #require(try networks(in: text(draftedFrom: note).block).first)
    #expect(quantities(of: drafted) == quantities(of: bindings.networks[0]))
  }

  /// What stands in the way of a draft is told in its place, and a draft is promised nowhere else.
  @Test(arguments: [
    (#"$z^{[1]} = W^{[1]} x + b^{[1]} = 3$"#, NetworkDrafter.Lack.weights),
    (
      #"$W^{[1]} = \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}$, $z^{[1]} = W^{[1]} x + c = 3$"#,
      .inputs
    ),
    (
      #"$W^{[1]} = \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}$, $x = [0.3, 0.7]$, $z^{[1]} = W^{[1]} x + c = 3$"#,
      .results
    ),
  ])
  func aDraftIsPromisedWhereThereIsOne(text: String, lack: NetworkDrafter.Lack) throws {
    let note = Note(text)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    #expect(report.lacksNetwork)
    let told = try #require(report.promisingDrafts(onlyOf: note).diagnostics.first)
    #expect(told.message.hasSuffix(lack.message))
  }

  @Test func aPromiseStandsWhereThereIsADraft() throws {
    let text = try TestData.text("drafts/danish-ng-tanh/note.md")
    let note = Note(text + "\n$W^{[3]} a^{[2]} = 7$\n")
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    #expect(report.diagnostics.map(\.id) == [.undeclaredNetwork])
    #expect(report.promisingDrafts(onlyOf: note).diagnostics == report.diagnostics)
  }

  @Test(arguments: [
    "$v = v_0 + g t = 1 + 9.81 \\cdot 2 = 20.62$", "$y = m x + b = 2 \\cdot 3 + 1 = 7$",
    "$F = m a = 2 \\cdot 3 = 6$, $E = \\frac{1}{2} m v^2$", "Nothing at all.", "",
  ])
  func whatIsAboutNoNetworkIsNotDrafted(note: String) {
    #expect(NetworkDrafter.drafts(of: Note(note)).isEmpty)
  }
}
