import Binding
import Lessons
import NeuralNet
import NoteMarkup
import TestSupport
import Testing
import Verification

/// Random networks, solved or asked for on a sheet, and drafted again from what that says.
@Suite struct DraftRoundTripTests {
  private func withoutDirectives(_ text: String) -> String {
    text.replacing(/(?s)```nn .*?\n```\n/, with: "")
  }

  private func quantities(of network: BoundNetwork) -> [String: String] {
    let all = network.values.allQuantities().map { ($0.quantity.plainKey, String(Float($0.value))) }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  private func network(draftedFrom document: String) throws -> BoundNetwork {
    let note = Note(withoutDirectives(document))
    let draft = try #require(NetworkDrafter.drafts(of: note).first)
    let block = DraftText(draft, lines: note.lineTable).block
    let bindings = NoteBindings(reading: Note(block))
    #expect(bindings.diagnostics.isEmpty, "\(bindings.diagnostics) of \(block)")
    #expect(draft.isComplete, "\(block)")
    return try #require(bindings.networks.first, "\(block)")
  }

  @Test(arguments: 0..<60) func aSolutionTellsTheNetwork(seed: Int) throws {
    let bindings = NoteBindings(reading: Note(RandomNetwork(seed: seed).block))
    let drafted = try network(draftedFrom: try Solution(bindings).markdown)
    #expect(quantities(of: drafted) == quantities(of: bindings.networks[0]))
  }

  @Test(arguments: 0..<30) func aWorksheetTellsTheNetwork(seed: Int) throws {
    let bindings = NoteBindings(reading: Note(RandomNetwork(seed: seed).block))
    let drafted = try network(draftedFrom: try Worksheet(bindings).markdown)
    #expect(quantities(of: drafted) == quantities(of: bindings.networks[0]))
  }

  @Test(arguments: 0..<30) func aDraftVerifiesTheSolution(seed: Int) throws {
    let text = try Solution(NoteBindings(reading: Note(RandomNetwork(seed: seed).block))).markdown
    let document = withoutDirectives(text)
    let note = Note(document)
    let draft = try #require(NetworkDrafter.drafts(of: note).first)
    let whole = Note(DraftText(draft, lines: note.lineTable).block + "\n" + document)
    let report = NoteChecker.check(whole, bindings: NoteBindings(reading: whole))
    #expect(report.mistakes.isEmpty)
    #expect(report.claims.filter { $0.verdict == .unread }.isEmpty)
  }
}
