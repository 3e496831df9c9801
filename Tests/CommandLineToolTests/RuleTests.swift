import Foundation
import TestSupport
import Testing

/// The rules and their examples.
@Suite struct RuleTests {
  /// The names of all rules.
  static let names = [
    "symbol", "label", "operand", "decimal-slip", "unit", "sign", "operator", "digits", "value",
    "carried", "wrong", "rounding", "unread",
  ]

  @Test func allAreListed() throws {
    let lines = try Program.run(["rule"]).text.split(separator: "\n")
    let found = lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Array(found.prefix(Self.names.count)) == Self.names)
    #expect(found.count > Self.names.count + 50)
  }

  @Test(arguments: names + ["unused-ignore"])
  func theExampleBreaksItsRuleAndItsFixDoesNot(name: String) throws {
    let page = try Program.run(["rule", name]).text
    let blocks = page.components(separatedBy: "```markdown\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    #expect(blocks.count == 2)
    let lesson = TestData.package.appendingPathComponent("lessons/04-backpropagation.md").path
    let broken = try blocks.map { block in
      try Program.run(
        ["check", "-", "--isolated", "--format", "jsonl", "--show-unread", "--with", lesson],
        input: block
      ).text.contains("\"rule\": \"\(name)\"")
    }
    #expect(broken == [true, false])
  }
}
