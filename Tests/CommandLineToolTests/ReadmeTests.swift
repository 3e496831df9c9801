import Foundation
import Testing

/// The examples in the README: what stands below a `$ command` is what the command prints.
@Suite struct ReadmeTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var command: String
    var output = ""
    var testDescription: String { command }
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let examples: [Example] = {
    let text = try? String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
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

  @Test func thereAreExamples() { #expect(Self.examples.count >= 4) }

  @Test(arguments: examples) func anExampleIsTrue(_ example: Example) throws {
    let path = Program.executable.deletingLastPathComponent().path
    let result = try Program.start(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "PATH='\(path)':\"$PATH\"; \(example.command)"],
      in: Self.root)
    #expect(result.text == example.output)
  }
}
