import SourceText
import Testing

@testable import NoteMarkup

@Suite struct NoteLinesTests {
  @Test func aLineHasNeitherItsByteOrderMarkNorItsEnd() {
    withLines(of: "\u{FEFF}a\r\n b \n\nc") { lines in
      #expect(lines.count == 4)
      #expect((0..<4).map { lines.start(of: $0) } == [3, 6, 10, 11])
      #expect((0..<4).map { lines.end(of: $0) } == [4, 9, 10, 12])
      #expect((0..<4).map { lines.fullEnd(of: $0) } == [6, 10, 11, 12])
      #expect((0..<13).map { lines.line(of: $0) } == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 3])
      #expect(lines.skipBlanks(from: 6, to: 9) == 7)
      #expect(lines.trimBlanks(from: 6, to: 9) == 8)
      #expect(lines.skipWhitespace(from: 8, to: 12) == 11)
    }
  }

  @Test(arguments: [("$$", 0), ("a $$ b $$", 2), ("\\$$ $$", 4), ("\\\\$$", 2), ("$ $", nil)])
  func mathEndsAtTheFirstPairThatIsNotEscaped(_ line: String, _ end: Int?) {
    withLines(of: line) { lines in
      #expect(lines.displayMathEnd(from: 0, to: lines.bytes.count) == end)
    }
  }

  @Test(arguments: [
    ("[a]: https://a.example", true), ("[a\\]]: b", true), ("[a\\]: b", false), ("[a] b", false),
    ("[^1]: a footnote", false), ("a [b]: c", false), ("", false),
  ])
  func aLinkIsDefinedAtTheStartOfALine(_ line: String, _ isDefinition: Bool) {
    withLines(of: line) { lines in
      #expect(lines.definesLink(from: 0, to: lines.bytes.count) == isDefinition)
    }
  }

  @Test(arguments: [(0, 0), (1, 2), (2, 4), (3, 6), (4, 6)])
  func theContentOfAQuoteStandsPastItsMarkers(_ quotes: Int, _ start: Int) {
    withLines(of: "> > > text") { lines in
      #expect(lines.contentStart(from: 0, to: 10, quotes: quotes) == start)
    }
  }

  @Test func wordsAreDividedByBlanks() {
    withLines(of: "nn network\t my label") { lines in
      let words = lines.words(in: 0..<20, limit: 3)
      #expect(words == [0..<2, 3..<10, 12..<14])
      #expect(lines.isWord("nn", at: words[0]))
      #expect(!lines.isWord("n", at: words[0]))
      #expect(!lines.isWord("nn", at: nil))
    }
  }
}
