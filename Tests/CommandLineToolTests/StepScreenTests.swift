import Foundation
import TestSupport
import Testing

/// The folders of `Data/screens`: what `nabla step` shows after some keys, at three sizes.
///
/// `keys.txt` has a key of tmux on each line, or `type` and some text; `lesson.md` stands in for the
/// usual lesson.
@Suite(.serialized) struct StepScreenTests {
  private static let sizes = [(80, 24), (120, 40), (40, 12)]

  private static let cases = TestData.names("screens")

  @Test func thereAreCases() { #expect(Self.cases.count >= 6) }

  @Test(arguments: cases) func theScreenIsAsExpected(name: String) throws {
    let lesson = (try? TestData.text("screens/\(name)/lesson.md")) ?? ExampleNetwork.lesson
    let screen = try TerminalScreen("nabla step lesson.md; cat", lesson: lesson)
    _ = try screen.text(showing: "step 1 of")
    let keys = try TestData.text("screens/\(name)/keys.txt")
    for line in keys.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("type ") {
        try screen.type(String(line.dropFirst(5)))
      } else {
        try screen.send(String(line))
      }
    }
    for (width, height) in Self.sizes {
      try screen.resize(width, height)
      let file = TestData.url("screens/\(name)/\(width)x\(height).txt")
      let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let text = try Golden.isRecording ? screen.restingText : screen.text(equalTo: expected)
      try Golden.expect(text, at: file)
    }
  }
}
