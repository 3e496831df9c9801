import Testing

@testable import Rendering

@Suite struct TextWindowTests {
  @Test(arguments: [
    (3, 3, 0, ["0", "1", "2"], 0), (5, 3, 0, ["0", "1"], 3), (5, 3, 2, ["2", "3"], 3),
    (5, 3, 99, ["3", "4"], 3), (5, 1, 1, ["1"], 4), (5, 0, 0, [], 0),
  ])
  func aLineSaysThatThereIsMore(
    _ count: Int, _ height: Int, _ scroll: Int, _ shown: [String], _ limit: Int
  ) {
    let all = (0..<count).map { [ScreenText("\($0)")] }
    let window = TextWindow(all, height: height, scroll: scroll)
    let hasHint = count > height && height > 1
    #expect(window.lines.count == shown.count + (hasHint ? 1 : 0))
    #expect(window.lines.prefix(shown.count).map { $0.map(\.text).joined() } == shown)
    #expect(
      window.lines.last?.first?.role
        == (hasHint ? .faint : all.isEmpty || shown.isEmpty ? nil : .plain))
    #expect(window.limits == 0...limit)
  }
}
