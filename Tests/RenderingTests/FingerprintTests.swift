import SourceText
import Testing
import Verification

@testable import Rendering

@Suite struct FingerprintTests {
  @Test func aFingerprintSurvivesMovedLines() {
    let note = CheckedNote.example()
    let bytes = Array("\n\n".utf8) + note.bytes
    var report = note.report
    report.claims[0].range = report.claims[0].range.moved(by: 2)
    report.claims[0].formula = 7
    report.mistakes[0].range = report.mistakes[0].range.moved(by: 2)
    let moved = CheckedNote(
      path: "b.md", bytes: bytes, lineTable: LineTable(bytes), report: report)
    #expect(note.fingerprints(withRounding: false) == moved.fingerprints(withRounding: false))
  }

  @Test func anotherNumberInTheChainIsAnotherFingerprint() {
    let note = CheckedNote.example()
    var report = note.report
    let claim = report.claims[0]
    report.claims[0] = .example(claim.verdict, claim.range, latex: "a = c")
    let other = CheckedNote(
      path: "a.md", bytes: note.bytes, lineTable: note.lineTable, report: report)
    #expect(note.fingerprints(withRounding: false) != other.fingerprints(withRounding: false))
  }

  @Test func aKnownMistakeCountsOnce() throws {
    var report = NoteReport()
    report.claims = [.example(.wrong), .example(.wrong), .example(.rounding)]
    var note = CheckedNote.example(report)
    let print = try #require(note.fingerprints(withRounding: false).first)
    #expect(note.fingerprints(withRounding: true).count == 3)
    #expect(note.recognise([print: 1], withRounding: false) == 0)
    #expect(Tally(note).isWrong)
    note.known = []
    #expect(note.recognise([print: 3], withRounding: false) == 1)
    #expect(!Tally(note).isWrong)
    #expect(Tally(note).known == 2)
  }
}

extension ByteRange {
  fileprivate func moved(by count: Int) -> ByteRange { lowerBound + count..<upperBound + count }
}
