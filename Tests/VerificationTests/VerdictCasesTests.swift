import Binding
import Foundation
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// One line of a table such as `Data/verdicts.jsonl`: what the checker must say of a note.
struct VerdictCase: Decodable, CustomTestStringConvertible, Sendable {
  struct ExpectedMistake: Decodable, Hashable, Sendable {
    var token: String
    var kind: String
    var fix: String
  }

  var name: String
  /// `network` for the network of two inputs, two hidden units and two outputs, `unit` for the one of
  /// one hidden unit.
  var with: String?
  var note: String
  var claims: [String]
  var mistakes: [ExpectedMistake]?
  var mended: String?
  var why: String?

  var testDescription: String { name }

  static let all = read("verdicts")

  /// The cases of a table in the folder `Data`.
  static func read(_ table: String) -> [VerdictCase] {
    let text = (try? TestData.text("\(table).jsonl")) ?? ""
    let decoder = JSONDecoder()
    return text.split(separator: "\n").compactMap {
      try? decoder.decode(VerdictCase.self, from: Data($0.utf8))
    }
  }

  func report() -> NoteReport {
    switch with {
    case "network": check(note, imported: SampleNetwork.bindings)
    case "unit": check(note, imported: SampleNetwork.unit)
    default: check(note)
    }
  }
}

func check(_ note: String, imported: NoteBindings = NoteBindings()) -> NoteReport {
  let note = Note(note)
  return NoteChecker.check(note, bindings: NoteBindings(reading: note), imported: imported)
}

/// Expects the mistakes of a case in a report, and no others.
func expectMistakes(of example: VerdictCase, in report: NoteReport) {
  guard let expected = example.mistakes else { return }
  let found = report.mistakes.map {
    "\($0.token) \($0.kind?.rawValue ?? "?") \($0.fix?.replacement ?? "-")"
  }
  #expect(
    found == expected.map { "\($0.token) \($0.kind) \($0.fix)" },
    "\(report.mistakes.map(\.message))")
}

/// Expects the verdicts of a case in a report, in order.
func expectVerdicts(of example: VerdictCase, in report: NoteReport) {
  let verdicts = report.claims.map(\.verdict.rawValue)
  let details = report.claims.map { "\($0.latex): \($0.message?.text ?? $0.reason ?? "")" }
  #expect(verdicts == example.claims, "\(details)")
}

@Suite struct VerdictCasesTests {
  @Test func theTableIsThere() { #expect(VerdictCase.all.count == 95) }

  @Test(arguments: VerdictCase.all)
  func mistakes(of example: VerdictCase) {
    let report = example.report()
    expectMistakes(of: example, in: report)
    if let mended = example.mended {
      let bytes = Array(example.note.utf8).applying(report.mistakes.compactMap(\.fix))
      #expect(String(decoding: bytes, as: UTF8.self) == mended)
    }
  }

  @Test(arguments: VerdictCase.all)
  func verdicts(of example: VerdictCase) {
    expectVerdicts(of: example, in: example.report())
  }

  @Test(arguments: [
    #"\left(1 + 1\right) = 3"#, #"1 = \left|2\right|"#, #"\bigl( 1 + 1 \bigr) \cdot 2 = 5"#,
  ])
  func aClaimBeginsAtTheSizeOfItsBracket(latex: String) {
    let note = Note(parsing: Array("$\(latex)$".utf8))
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    #expect(report.claims.map(\.latex) == [latex])
  }
}
