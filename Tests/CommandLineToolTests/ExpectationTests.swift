import Foundation
import TestSupport
import Testing

/// What every command says and writes, to the byte, in the folders of `Data/expect`.
@Suite struct ExpectationTests {
  /// All that `nabla` knows, by its own help.
  private static func commands() throws -> [String] {
    let help = try Program.run(["--help"]).text
    let list = try #require(help.range(of: "SUBCOMMANDS:\n"))
    return help[list.upperBound...].matches(of: /(?m)^  ([a-z]+)/).map { String($0.1) }
  }

  @Test func everyCommandHasCases() throws {
    let commands = try Self.commands()
    #expect(commands.count > 10)
    for command in commands { #expect(!TestData.names("expect/\(command)").isEmpty, "\(command)") }
  }

  @Test(arguments: CommandCase.all) func aCommandDoesWhatIsExpected(_ example: CommandCase) throws {
    try example.run()
  }
}
