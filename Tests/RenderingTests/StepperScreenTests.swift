import Binding
import Foundation
import Lessons
import NoteMarkup
import Testing

@testable import Rendering

/// What holds of every screen, tried on the lessons of this repository.
@Suite struct StepperScreenTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../lessons")

  private static let lessons = [
    "01-neural-networks", "04-backpropagation", "06-recurrent-networks", "07-transfer-learning",
  ]
  private static let sizes = [(40, 12), (60, 15), (80, 24), (120, 40), (200, 12)]

  private static func state(_ lesson: String) throws -> StepperState {
    let bytes = try Data(contentsOf: folder.appendingPathComponent("\(lesson).md"))
    let bindings = NoteBindings(reading: Note(parsing: Array(bytes)))
    return try #require(StepperState(bindings.networks, decimals: bindings.digits))
  }

  private static func screen(
    _ state: StepperState, _ width: Int, _ height: Int
  ) -> StepperScreen {
    StepperScreen(state, title: "lesson.md", width: width, height: height, marksHighlights: true)
  }

  private static func text(_ line: [ScreenText]) -> String { line.map(\.text).joined() }

  /// A few steps of each kind, in each network.
  private static func visit(_ lesson: String, _ body: (StepperState) throws -> Void) throws {
    var state = try state(lesson)
    for _ in 0..<state.pageCount {
      for position in 0..<min(state.network.steps.count, 120) {
        if position % 23 == 0 { try body(state) }
        state.handle(.right)
      }
      state.handle(.end)
      try body(state)
      state.handle(.tab)
    }
  }

  @Test func aLabelCannotSteerTheTerminal() throws {
    let note = """
      ```nn network l\u{1B}[31ma\u{202E}b
      inputs: {x: 2}
      parameters: {w: 3}
      layers: [{units: {o: w x}}]
      ```
      """
    let bindings = NoteBindings(reading: Note(parsing: Array(note.utf8)))
    let state = try #require(StepperState(bindings.networks, decimals: bindings.digits))
    let bar = Self.text(Self.screen(state, 80, 24).lines[0])
    #expect(bar.contains("network l␛[31ma\u{FFFD}b "))
    #expect(bar.columns == 80)
  }

  @Test(arguments: lessons, sizes) func noLineIsTooWide(lesson: String, size: (Int, Int)) throws {
    try Self.visit(lesson) { state in
      let lines = Self.screen(state, size.0, size.1).lines
      #expect(lines.count == size.1)
      for line in lines { #expect(Self.text(line).columns <= size.0, "\(Self.text(line))") }
    }
  }

  /// Scrolled through from its start to its end, the explanation is there as a whole.
  @Test(arguments: lessons, sizes)
  func theWholeExplanationIsWithinReach(lesson: String, size: (Int, Int)) throws {
    try Self.visit(lesson) { start in
      var state = start
      var seen: [String] = []
      var screen = Self.screen(state, size.0, size.1)
      for _ in 0...screen.limits.text.upperBound {
        seen += screen.lines.map(Self.text)
        state.handle(.down)
        screen = Self.screen(state, size.0, size.1)
      }
      let explanation = StepExplanation(state, width: size.0)
      let all = (explanation.sentence + explanation.equation).map(Self.text)
      #expect(Set(all).isSubset(of: seen), "\(all)")
      guard state.block == nil else { return }
      // No character of the equation is lost in the lines.
      let sides = state.network.sides(state.step).joined().filter { $0 != " " && $0 != "=" }
      let lines = explanation.equation.map(Self.text).joined()
      #expect(lines.filter { $0 != " " && $0 != "=" }.hasPrefix(sides))
    }
  }

  /// What a step computes is seen at once, wherever in the drawing it stands.
  @Test(arguments: lessons, sizes)
  func theResultIsSeen(lesson: String, size: (Int, Int)) throws {
    try Self.visit(lesson) { state in
      let columns = NetworkDrawing.columns(state, width: size.0)
      let wanted = columns.flatMap(\.rows).filter(\.isResult).map(\.text)
      let screen = Self.screen(state, size.0, size.1).lines.map(Self.text)
      #expect(
        wanted.isEmpty || wanted.contains { row in screen.contains { $0.contains("▶" + row) } },
        "\(wanted) \(screen.joined(separator: "\n"))")
      // With room for all its rows, a column shows all that the step is about.
      guard size.1 >= 24, columns.map(\.litCount).max() ?? 0 <= 8 else { return }
      let shown = screen.joined().count { "▶›".contains($0) }
      #expect(shown >= (columns.filter(\.hasResult).map(\.litCount).max() ?? 0))
    }
  }

  @Test(arguments: [(20, 5), (39, 12), (40, 11), (10, 2), (2, 3), (1, 1), (0, 0), (500, 3)])
  func aTinyTerminalIsTold(size: (Int, Int)) throws {
    let screen = Self.screen(try Self.state("04-backpropagation"), size.0, size.1)
    #expect(screen.lines.count == size.1)
    for line in screen.lines { #expect(Self.text(line).columns <= size.0) }
    if size == (20, 5) {
      #expect(
        screen.lines.map(Self.text)
          == ["the terminal is too", "small; make it 40 ×", "12 or larger, or", "press q", ""])
    }
  }

  /// The rows and columns that are left out come into sight one by one.
  @Test(arguments: lessons) func theWholeDrawingIsWithinReach(lesson: String) throws {
    var state = try Self.state(lesson)
    let all = Set(
      NetworkDrawing.columns(state, width: 40).flatMap { column in column.rows.map(\.text) })
    var seen = ""
    let limits = Self.screen(state, 40, 12).limits
    for _ in limits.columns.lowerBound..<0 { state.handle(.character("<")) }
    for _ in limits.columns {
      for _ in 0..<20 { state.handle(.pageUp) }
      state.keepScroll(within: Self.screen(state, 40, 12).limits)
      for _ in 0..<20 {
        seen += Self.screen(state, 40, 12).lines.map(Self.text).joined(separator: "\n")
        state.handle(.pageDown)
      }
      state.keepScroll(within: Self.screen(state, 40, 12).limits)
      state.handle(.character(">"))
    }
    for row in all where !row.isEmpty { if !seen.contains(row) { Issue.record("\(row)") } }
  }

  @Test func whatIsTypedShowsItsEnd() throws {
    var state = try Self.state("04-backpropagation")
    state.handle(.character("/"))
    for character in String(repeating: "0123456789", count: 6) {
      state.handle(.character(character))
    }
    let prompt = Self.text(Self.screen(state, 40, 12).lines[11])
    #expect(prompt == "find a quantity: …901234567890123456789▏")
  }
}
