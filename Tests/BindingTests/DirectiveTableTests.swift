import Binding
import Foundation
import NoteMarkup
import SourceText
import TestSupport
import Testing

/// For each directive a table of bodies, in `Data/directives`: what they ask for, or what the author is
/// told, and where.
///
/// A table begins with a note; each body stands in a directive below it. With `NABLA_RECORD` set the
/// tables are recorded anew.
@Suite struct DirectiveTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The note above the directive.
    var prelude: String
    /// The info string behind `nn`.
    var head: String
    var body: String
    var told: [String]

    var testDescription: String { "\(head): \(body.prefix(60).debugDescription)" }

    /// What the directive asks for, then what is wrong with it, each in a line.
    var found: [String] {
      let note = Note("\(prelude)\n```nn \(head)\n\(body)\n```\n")
      let above = NoteBindings(reading: Note(prelude))
      let bindings = NoteBindings(reading: note)
      let start = prelude.utf8.count
      return bindings.models.dropFirst(above.models.count).map { "binds \($0.told)" }
        + bindings.requests.dropFirst(above.requests.count).map { "asks \($0.told)" }
        + bindings.diagnostics.filter { $0.range.lowerBound >= start }.map { diagnostic in
          let told = Told(diagnostic, in: note)
          return "\(told.id) ⟦\(told.covered)⟧ \(told.message)"
        }
    }
  }

  /// The tables by the names of their files.
  static let tables: [(name: String, prelude: String, cases: [Case])] = {
    TestData.names("directives").map { file in
      let text = (try? TestData.text("directives/\(file)")) ?? ""
      let parts = text.components(separatedBy: "=== ")
      return (file, parts[0], parts.dropFirst().map { read($0, below: parts[0]) })
    }
  }()

  private static func read(_ part: String, below prelude: String) -> Case {
    let halves = part.components(separatedBy: "\n--- told\n")
    let lines = halves[0].components(separatedBy: "\n")
    return Case(
      prelude: prelude, head: lines[0], body: lines.dropFirst().joined(separator: "\n"),
      told: (halves.count > 1 ? halves[1] : "").split(separator: "\n").map(String.init))
  }

  @Test(arguments: tables.flatMap(\.cases))
  func aBodyAsksForThisOrIsToldThat(aCase: Case) {
    #expect(aCase.found == aCase.told)
  }

  @Test(arguments: tables.map(\.prelude))
  func aTableBeginsWithANoteThatIsRight(prelude: String) {
    #expect(NoteBindings(reading: Note(prelude)).diagnostics.isEmpty)
  }

  @Test func everyDirectiveHasATable() {
    let heads = Self.tables.flatMap(\.cases).map { $0.head.prefix { $0 != " " } }
    for name in DirectiveName.allCases {
      #expect(heads.count { $0 == name.rawValue } >= 4, "\(name)")
    }
  }

  @Test(arguments: tables.indices)
  func aTableReadsAsItWasRecorded(index: Int) throws {
    let table = Self.tables[index]
    let cases = table.cases.map { aCase in
      (["=== \(aCase.head)", aCase.body, "--- told"] + aCase.found).joined(separator: "\n") + "\n"
    }
    try Golden.expect(
      table.prelude + cases.joined(), at: TestData.url("directives/\(table.name)"))
  }
}
