import Foundation
import TestSupport
import Testing

/// The examples in the README: what stands below a `$ command` is what the command prints.
///
/// With `NABLA_RECORD` set it is written there anew, tables of measurements included.
@Suite struct ReadmeTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var command: String
    var output = ""
    var testDescription: String { command }
  }

  static let examples: [Example] = {
    let text = try? String(
      contentsOf: TestData.package.appendingPathComponent("README.md"), encoding: .utf8)
    var examples: [Example] = []
    var isConsole = false
    for line in (text ?? "").components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2))))
      } else if isConsole, !examples.isEmpty {
        examples[examples.count - 1].output += line + "\n"
      }
    }
    return examples
  }()

  /// The lessons as they come, without what `make run` writes beside them, and the exercise sheet.
  private static func files(in scratch: Scratch) throws {
    let sheet = "Benchmarks/exercise-sheet.md"
    try scratch.write(
      try Data(contentsOf: TestData.package.appendingPathComponent(sheet)), to: sheet)
    let target = scratch.url.appendingPathComponent("lessons")
    try FileManager.default.copyItem(
      at: TestData.package.appendingPathComponent("lessons"), to: target)
    for name in try FileManager.default.contentsOfDirectory(atPath: target.path)
    where name.hasSuffix(".solution.md") {
      try FileManager.default.removeItem(at: target.appendingPathComponent(name))
    }
  }

  @Test func thereAreExamples() { #expect(Self.examples.count >= 4) }

  @Test(arguments: examples) func anExampleIsTrue(_ example: Example) throws {
    let scratch = try Scratch()
    try Self.files(in: scratch)
    let path = Program.executable.deletingLastPathComponent().path
    let result = try Program.start(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "PATH='\(path)':\"$PATH\"; \(example.command)"],
      in: scratch.url)
    guard result.text != example.output, Golden.isRecording else {
      #expect(result.text == example.output)
      return
    }
    try Self.record(result.text, of: example)
    Issue.record("README.md has what \(example.command) prints now")
  }

  private static let lock = NSLock()

  /// Puts what a command prints below it in the README.
  private static func record(_ text: String, of example: Example) throws {
    let file = TestData.package.appendingPathComponent("README.md")
    try lock.withLock {
      let readme = try String(contentsOf: file, encoding: .utf8)
      let command = "\n$ \(example.command)\n"
      let block = try #require(readme.range(of: command + example.output))
      try Data(readme.replacingCharacters(in: block, with: command + text).utf8).write(to: file)
    }
  }
}
