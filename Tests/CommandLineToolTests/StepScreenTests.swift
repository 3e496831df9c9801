import Foundation
import Testing

/// The folders of `Data/screens`: what `nabla step` shows after some keys, at three sizes.
///
/// `keys.txt` has a key of tmux on each line, or `type` and some text; `lesson.md` stands in for the
/// usual lesson. With `NABLA_RECORD_SCREENS` set to the folder of the sources they are recorded anew,
/// and the tests fail.
@Suite(.serialized) struct StepScreenTests {
  private static let folder = Bundle.module.bundleURL.appendingPathComponent("Data/screens")
  private static let sizes = [(80, 24), (120, 40), (40, 12)]

  private static let cases: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test func thereAreCases() { #expect(Self.cases.count >= 6) }

  @Test(.enabled(if: TerminalScreen.isPossible, "tmux is not installed"), arguments: cases)
  func theScreenIsAsExpected(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let read = { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    let lesson = (try? read("lesson.md")) ?? Lesson.text
    let screen = try TerminalScreen("nabla step lesson.md; cat", lesson: lesson)
    _ = try screen.text(showing: "step 1 of")
    for line in try read("keys.txt").split(whereSeparator: \.isNewline) {
      if line.hasPrefix("type ") {
        try screen.type(String(line.dropFirst(5)))
      } else {
        try screen.send(String(line))
      }
    }
    for (width, height) in Self.sizes {
      try screen.resize(width, height)
      let file = "\(width)x\(height).txt"
      if let record = ProcessInfo.processInfo.environment["NABLA_RECORD_SCREENS"] {
        let url = URL(fileURLWithPath: "\(record)/\(name)/\(file)")
        try Data(try screen.restingText.utf8).write(to: url)
        Issue.record("recorded anew")
        continue
      }
      let expected = try read(file)
      #expect(try screen.text(equalTo: expected) == expected, "\(name) at \(width)×\(height)")
    }
  }
}
