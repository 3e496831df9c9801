import Testing

@testable import Rendering

@Suite struct ShownLineTests {
  /// The line and the marks under it, for a place given by its text.
  private func shown(_ line: [UInt8], _ place: [UInt8], width: Int = 100) -> (String, String) {
    let start = line.indices.first { line[$0...].starts(with: place) } ?? 0
    let range = start..<start + place.count
    let shown = ShownLine(line, line: 0..<line.count, focus: range, width: width)
    return (shown.text, shown.marks(range, []))
  }

  private func shown(_ line: String, _ place: String, width: Int = 100) -> (String, String) {
    shown(Array(line.utf8), Array(place.utf8), width: width)
  }

  @Test(arguments: [
    ("plain text", "text", "plain text", "      ^^^^"),
    ("\t- tabs", "tabs", "    - tabs", "      ^^^^"),
    ("漢字 x", "x", "漢字 x", "     ^"),
    ("e\u{301}a\u{300} x", "x", "e\u{301}a\u{300} x", "   ^"),
    ("👩‍👩‍👧 x", "x", "👩‍👩‍👧 x", "   ^"),
    ("\u{1B}[31m x", "x", "␛[31m x", "      ^"),
    ("a\u{202E}b x", "x", "a\u{FFFD}b x", "    ^"),
    ("nul\u{0} x", "x", "nul␀ x", "     ^"),
    ("at the end", "", "at the end", "^"),
  ])
  func marksStandUnderThePlace(_ line: String, _ place: String, _ text: String, _ marks: String) {
    let (shownText, shownMarks) = shown(line, place)
    #expect(shownText == text)
    #expect(shownMarks == marks)
  }

  @Test func brokenBytesTakeAColumnEach() {
    let (text, marks) = shown([0x61, 0xFF, 0xE2, 0x82, 0x20, 0x78], [0x78])
    #expect(text == "a\u{FFFD}\u{FFFD} x")
    #expect(marks == "    ^")
  }

  @Test(arguments: [20, 40, 80]) func longLinesAreCutAroundThePlace(width: Int) throws {
    let line =
      String(repeating: "left ", count: 500) + "HERE" + String(repeating: " right", count: 500)
    let (text, marks) = shown(line, "HERE", width: width)
    #expect(text.count <= width)
    #expect(text.first == "…" && text.last == "…")
    let column = try #require(
      marks.firstIndex(of: "^").map { marks.distance(from: marks.startIndex, to: $0) })
    #expect(text.dropFirst(column).hasPrefix("HERE"))
    #expect(marks.hasSuffix("^^^^"))
  }

  /// A line of many places is shown once for each: what is looked at must not grow with the line.
  @Test func ofALongLineOnlyWhatIsSeenIsRead() {
    let line = Array(repeating: Array("漢字 $1+1=3$ ".utf8), count: 20_000).flatMap(\.self)
    let start = line.count / 2 / 17 * 17
    let clock = ContinuousClock()
    let time = clock.measure {
      for place in 0..<200 {
        let focus = start + place..<start + place + 5
        _ = ShownLine(line, line: 0..<line.count, focus: focus, width: 100).text
      }
    }
    #expect(time < .seconds(2))
  }

  @Test(arguments: ["HERE and more", "more HERE"]) func aCutIsMadeOnlyWhereTextIsLeftOut(
    _ end: String
  ) {
    let filler = String(repeating: "x", count: 60)
    let isFirst = end.hasPrefix("HERE")
    let (text, _) = shown(isFirst ? end + filler : filler + end, "HERE", width: 40)
    #expect((text.first == "…") == !isFirst)
    #expect((text.last == "…") == isFirst)
  }
}
