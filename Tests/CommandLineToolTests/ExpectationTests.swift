import Foundation
import Testing

/// The folders of `Data/expect`: what `nabla check` prints for `input.md`, to the byte.
///
/// A `lesson.md` beside it is given with `--with`. With `NABLA_RECORD` set to the folder `expect`
/// of the sources they are recorded anew, and the tests fail.
@Suite struct ExpectationTests {
  static let folder = Bundle.module.bundleURL.appendingPathComponent("Data/expect")

  static let cases: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test func thereAreCases() { #expect(Self.cases.count >= 3) }

  @Test(arguments: cases) func theOutputIsAsExpected(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let files = FileManager.default
    var arguments = ["check", "input.md"]
    if files.fileExists(atPath: folder.appendingPathComponent("lesson.md").path) {
      arguments += ["--with", "lesson.md"]
    }
    let result = try Program.run(arguments, in: folder)
    let text = "\(result.text)exit status \(result.status)\n"
    if let record = ProcessInfo.processInfo.environment["NABLA_RECORD"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(record)/\(name)/expected.txt"))
      Issue.record("recorded anew")
    }
    let expected = try String(
      contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8)
    #expect(text == expected)
    #expect(result.errors.isEmpty)
  }
}
