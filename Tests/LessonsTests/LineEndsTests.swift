import NoteMarkup
import Testing

@testable import Lessons

@Suite struct LineEndsTests {
  private func lines(_ text: String) -> LineEnds { LineEnds(Note(parsing: Array(text.utf8))) }

  @Test func aLineIsKnownByAnyOffsetInIt() {
    let lines = lines("ab\r\ncd\n\nef")
    for offset in 4...6 {
      #expect(lines.start(of: offset) == 4)
      #expect(lines.fullEnd(of: offset) == 7)
    }
    #expect(lines.end(of: 4) == 6)
    #expect(lines.previousEnd(of: 5) == 2)
    #expect(lines.previousEnd(of: 1) == nil)
    #expect(lines.end(of: 9) == 10)
  }

  @Test(arguments: [
    ("a", "\n"), ("a\r\nb", "\r\n"), ("a\nb", "\n"), ("a\rb", "\r"),
  ])
  func theLastLineEndsLikeTheFirst(_ text: String, _ lineEnd: String) {
    let lines = lines(text)
    #expect(lines.lineEnd(at: 0) == lineEnd)
    #expect(lines.lineEnd(at: text.utf8.count) == lineEnd)
  }

  @Test(arguments: [
    ("# A", "X", true), ("a", "  X\t", true), ("a", "> > X", true), ("a", "b X", false),
    ("a", "X b", false), ("a", "- X", false),
  ])
  func onlyBlanksAndQuoteMarkersMayStandBeside(_ first: String, _ line: String, _ isAlone: Bool)
    throws
  {
    let text = "\(first)\n\(line)\nend"
    let start = try #require(text.utf8.firstIndex(of: UInt8(ascii: "X"))).utf16Offset(in: text)
    let lines = lines(text)
    #expect(lines.isAlone(start..<start + 1) == isAlone)
    #expect(lines.withItsOwnLine(start..<start + 1).lowerBound == (isAlone ? first.count : start))
  }

  @Test(arguments: [("X", ""), ("> - X", ">   "), ("\t1. X", "\t   "), ("  X", "  ")])
  func aContinuationIsIndentedWhereAMarkerStands(_ line: String, _ prefix: String) throws {
    let start = try #require(line.utf8.firstIndex(of: UInt8(ascii: "X"))).utf16Offset(in: line)
    #expect(lines(line).containerPrefix(of: start) == Array(prefix.utf8))
  }
}
