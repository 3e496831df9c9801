import SourceText
import Testing

@testable import NoteMarkup

@Suite struct LineShapeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let kind: LineShape.Kind
    var quotes = 0
    /// The column of the first list marker.
    var marker: Int?
    /// What is left after the markers and blanks, and the column that it begins in.
    var content: String
    var column = 0

    var testDescription: String { line.debugDescription }
  }

  @Test(arguments: [
    Case(line: "", kind: .blank, content: ""),
    Case(line: "  \t", kind: .blank, content: "", column: 4),
    Case(line: "text", kind: .plain, content: "text"),
    Case(line: "\ttext", kind: .plain, content: "text", column: 4),
    Case(line: " \ttext", kind: .plain, content: "text", column: 4),
    Case(line: "## Title", kind: .heading, content: "## Title"),
    Case(line: "#", kind: .heading, content: "#"),
    Case(line: "#tag", kind: .plain, content: "#tag"),
    Case(line: "####### Seven", kind: .plain, content: "####### Seven"),
    Case(line: "```swift", kind: .fence(.backtick, length: 3), content: "```swift"),
    Case(line: "```a`b", kind: .plain, content: "```a`b"),
    Case(line: "~~~~a`b", kind: .fence(UInt8(ascii: "~"), length: 4), content: "~~~~a`b"),
    Case(line: "``", kind: .plain, content: "``"),
    Case(line: "> text", kind: .plain, quotes: 1, content: "text", column: 2),
    Case(line: ">> text", kind: .plain, quotes: 2, content: "text", column: 3),
    Case(line: "- text", kind: .plain, marker: 0, content: "text", column: 2),
    Case(line: "  10) text", kind: .plain, marker: 2, content: "text", column: 6),
    Case(line: "-\ttext", kind: .plain, marker: 0, content: "text", column: 4),
    Case(line: "-", kind: .blank, marker: 0, content: "", column: 1),
    Case(line: "> - # Title", kind: .heading, quotes: 1, marker: 2, content: "# Title", column: 4),
    Case(line: "-text", kind: .special, content: "-text"),
    Case(line: "1234567890. ten digits", kind: .special, content: "1234567890. ten digits"),
    Case(line: "---", kind: .special, content: "---"),
    Case(line: "= 3", kind: .special, content: "= 3"),
    Case(line: "<div>", kind: .special, content: "<div>"),
  ])
  func itsMarkersComeBeforeItsText(_ sample: Case) {
    withLines(of: sample.line) { lines in
      let shape = LineShape(lines, from: 0, to: lines.end(of: 0))
      #expect(shape.kind == sample.kind)
      #expect(shape.quotes == sample.quotes)
      #expect(shape.markerColumn == sample.marker)
      #expect(sample.line.utf8.dropFirst(shape.contentStart).elementsEqual(sample.content.utf8))
      #expect(shape.column == sample.column)
    }
  }

  @Test func insideAContainerItsMarkersAreText() {
    withLines(of: "> > - text") { lines in
      let end = lines.end(of: 0)
      #expect(LineShape(lines, from: 0, to: end, quoteLimit: 1).contentStart == 2)
      let shape = LineShape(lines, from: 0, to: end, takesListMarkers: false)
      #expect(shape.contentStart == 4)
      #expect(shape.markerColumn == nil)
    }
  }
}
