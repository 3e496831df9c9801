import SourceText
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("ab\ncd", 3, 2, 1), ("ab\r\ncd", 4, 2, 1), ("ab\rcd", 4, 2, 2),
    ("a\n\nb", 2, 2, 1), ("a\n\nb", 3, 3, 1), ("ä = 1", 3, 1, 4), ("ab\n", 3, 2, 1),
  ])
  func offsetsBecomeLinesAndColumns(text: String, offset: Int, line: Int, column: Int) {
    let location = LineTable(Array(text.utf8)).location(of: offset)
    #expect(location == SourceLocation(line: line, column: column))
  }

  @Test func linesTileTheFile() {
    let bytes = Array("a\r\nb\rc\nd".utf8)
    let table = LineTable(bytes)
    let lines = table.lineStarts.indices.flatMap { bytes[table.range(ofLine: $0)] }
    #expect(lines == bytes)
    #expect(table.lineStarts == [0, 3, 5, 7])
  }
}
