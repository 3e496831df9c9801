import Foundation
import NablaCheck
import Platform
import TestSupport
import Testing

/// The library's one function, from bytes to a report.
@Suite struct CheckTests {
  private static func file(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: TestData.package.appendingPathComponent(path)))
  }

  @Test func aReportTellsWhatIsWrongAndHowItIsMended() throws {
    var note = Array("One\n\nSo $12 \\cdot 12 = 1440$, and $y = f(x)$.\n".utf8)
    let report = try check(note)
    #expect(report.formulas == 2)
    #expect(report.count(.wrong) == 1)
    #expect(report.coverage == 0.5)
    let mistake = try #require(report.mistakes.first)
    #expect(mistake.kind == "decimal slip")
    #expect(mistake.token == "1440")
    #expect((mistake.place.line, mistake.place.column) == (3, 19))
    #expect(mistake.claims.map { report.claims[$0].verdict } == [.wrong])
    let fix = try #require(mistake.fix)
    #expect(fix.safety == .safe)
    note.replaceSubrange(fix.bytes, with: fix.replacement.utf8)
    #expect(try check(note).count(.wrong) == 0)
  }

  @Test func allMistakesOfASheetAreFound() throws {
    let report = try check(Self.file("Benchmarks/exercise-sheet.md"))
    #expect(report.mistakes.count == 9)
    #expect(report.mistakes.allSatisfy { $0.fix?.safety == .safe })
  }

  @Test func lessonsBringTheirNetworks() throws {
    let note = Array("Squashed, it is $out_{h_1} = 0.593269292$.\n".utf8)
    #expect(try check(note).count(.wrong) == 0)
    let report = try check(note, with: [Self.file("lessons/04-backpropagation.md")])
    #expect(report.mistakes.map(\.fix?.replacement) == ["0.593269992"])
    #expect(report.claims.first?.quantity == "out_h_1")
  }

  @Test func noFileIsRead() throws {
    let path = TestData.package.appendingPathComponent("lessons/04-backpropagation.md").path
    let note = "---\nlesson: \(path)\n---\n\nIt is $out_{h_1} = 0.593269292$.\n"
    #expect(try check(Array(note.utf8)).count(.wrong) == 0)
  }

  @Test func placesAreThoseOfTheFile() throws {
    let cell =
      #"{"cell_type": "markdown", "metadata": {}, "source": ["So $12 \\cdot 12 = 1440$."]}"#
    let notebook = Array(
      #"{"cells": [\#(cell)], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}"#.utf8)
    let fix = try #require(try check(notebook, named: "a/note.ipynb").mistakes.first?.fix)
    #expect(String(decoding: notebook[fix.bytes], as: UTF8.self) == "1440")
    #expect(throws: UnreadableNote.unknownKind(ending: "rs")) {
      try check(notebook, named: "note.rs")
    }
  }

  @Test func whatIsWrongWithADirectiveIsTold() throws {
    let report = try check(Array("Text\n\n```nn netwrok\n```\n".utf8))
    let diagnostic = try #require(report.diagnostics.first)
    #expect(diagnostic.id == "unknown-directive")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.place.line == 3)
    #expect(diagnostic.hint != nil)
  }

  static let unreadable: [(bytes: [UInt8], problem: UnreadableNote)] = [
    ([0xFF, 0xFE, 0x24, 0], .isUTF16),
    ([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0, 0xFF], .isBinary),
    (Array(repeating: UInt8(ascii: "$"), count: (1 << 23) + 1), .tooManyParts),
  ]

  @Test(arguments: unreadable)
  func whatIsNoNoteIsRefused(bytes: [UInt8], problem: UnreadableNote) {
    #expect(throws: problem) { try check(bytes) }
    #expect(throws: problem) { try check([], with: [bytes]) }
  }

  static let nests: [(opening: String, closing: String)] = [
    ("> ", ""), ("- ", ""), ("{", "}"), (#"\frac{1}{1+"#, "}"), ("(", ")"),
  ]

  @Test(arguments: nests) func deepNotesAreReadOnAnyThread(opening: String, closing: String) {
    let formula = closing.isEmpty ? ("", "$1 + 1 = 2$") : ("$", " = 1$")
    let note =
      formula.0 + String(repeating: opening, count: 10_000) + "1"
      + String(repeating: closing, count: 10_000) + formula.1
    let count = Locked<Int?>(nil)
    WorkerThread(stackSize: 1 << 18) {
      count.withLock { $0 = (try? check(Array(note.utf8)))?.formulas }
    }?.join()
    #expect(count.withLock { $0 } != nil)
  }
}
