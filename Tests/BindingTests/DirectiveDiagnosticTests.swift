import Binding
import Foundation
import NoteMarkup
import SourceText
import TestSupport
import Testing

/// What authors are told about their directives, as it stands in `Data/diagnostics.txt`.
@Suite struct DirectiveDiagnosticTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var directive: String
    var body: String
    var told: [String]

    var testDescription: String { "\(directive): \(body.prefix(60).debugDescription)" }

    /// Each diagnostic with its id, the text that it covers and its message.
    var found: [String] {
      let note = Note(directive: directive, body: body)
      return Told.all(in: note).map { "\($0.id) ⟦\($0.covered)⟧ \($0.message)" }
    }
  }

  static let cases: [Case] = {
    let text = (try? TestData.text("diagnostics.txt")) ?? ""
    return text.components(separatedBy: "=== ").dropFirst().map { part in
      let halves = part.components(separatedBy: "\n--- told\n")
      let lines = halves[0].components(separatedBy: "\n")
      return Case(
        directive: lines[0], body: lines.dropFirst().joined(separator: "\n"),
        told: halves[1].split(separator: "\n").map(String.init))
    }
  }()

  @Test(arguments: cases)
  func theAuthorIsToldWhatIsWrongAndWhere(aCase: Case) {
    #expect(aCase.found == aCase.told)
  }

  @Test func theTableIsComplete() throws {
    #expect(Self.cases.count > 50)
    let table = Self.cases.map { aCase in
      let told = aCase.found.map { "\($0)\n" }.joined()
      return "=== \(aCase.directive)\n\(aCase.body)\n--- told\n\(told)"
    }
    try Golden.expect(table.joined(), at: TestData.url("diagnostics.txt"))
  }
}
