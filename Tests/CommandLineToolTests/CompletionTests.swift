import Foundation
import TestSupport
import Testing

/// The scripts that make shells complete what is typed after `nabla`.
@Suite struct CompletionTests {
  private static let commands = [
    "check", "declare", "explain", "fix", "grade", "measure", "run", "solve", "step", "strip",
    "values", "worksheet",
  ]

  @Test(arguments: ["bash", "zsh", "fish"])
  func aShellKnowsTheCommands(shell: String) throws {
    let result = try Program.run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    for command in Self.commands { #expect(result.text.contains(command)) }
    let scratch = try Scratch()
    let file = try scratch.write(result.output, to: "script")
    let check = try Program.start(
      URL(fileURLWithPath: Peer(shell: shell).path), ["-n", file.path])
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test(arguments: commands)
  func helpHasAnExample(command: String) throws {
    let result = try Program.run([command, "--help"])
    #expect(result.status == 0)
    #expect(result.text.contains("  nabla \(command) "))
  }
}
