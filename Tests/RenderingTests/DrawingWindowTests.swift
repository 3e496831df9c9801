import Testing

@testable import Rendering

@Suite struct DrawingWindowTests {
  struct Case: Sendable {
    /// A letter for each row: `l` for one that is lit, `r` for that of the result.
    let rows: String
    let space: Int
    var scroll = 0
    let shown: [Int]
  }

  @Test(arguments: [
    Case(rows: "...", space: 5, shown: [0, 1, 2]),
    Case(rows: "........", space: 3, shown: [0, 1, 2]),
    Case(rows: ".....ll.", space: 4, shown: [4, 5, 6, 7]),
    Case(rows: "...l....", space: 3, shown: [2, 3, 4]),
    Case(rows: "l......l", space: 3, shown: [0, 1, 7]),
    Case(rows: "l.l.....r", space: 2, shown: [0, 8]),
    Case(rows: "........", space: 3, scroll: 2, shown: [2, 3, 4]),
    Case(rows: "........", space: 3, scroll: 99, shown: [5, 6, 7]),
    Case(rows: "l......l", space: 3, scroll: 1, shown: [1, 2, 3]),
  ])
  func whatTheStepIsAboutIsSeen(_ sample: Case) {
    let rows = sample.rows.map {
      NetworkDrawing.Row(text: "x", isLit: $0 != ".", isResult: $0 == "r")
    }
    let window = DrawingWindow(NetworkDrawing.Column(title: "", rows: rows), sample.space)
    #expect(window.rows(scroll: sample.scroll) == sample.shown)
  }
}
