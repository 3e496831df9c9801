import Testing

@testable import Verification

/// The checker without a note.
@Suite struct ChainCheckerTests {
  @Test(arguments: [
    ("1 + 1 = 2", "v"), ("1 + 2 = 2 + 2 = 4", "wv"), ("a + 1 = 3", "v"),
    ("a^2 = 4 = 2 a = 5", "vvw"),
    ("2 > a - 1 \\ge 1", "vv"), ("q + 1 = 3", "u"), ("1 + 0 \\ll 3 = 8", "uu"), ("a = a", "v"),
    ("7", ""), ("3 \\cdot 5 \\equiv 1 \\pmod{7}", "v"), ("3 \\cdot 5 \\equiv 2 \\pmod{7}", "w"),
  ])
  func links(latex: String, expected: String) {
    #expect(CheckedFormula(latex, declaring: ["a": 2]).outcomes == expected)
  }

  @Test func checkingTwiceGivesTheSame() {
    let first = CheckedFormula("\\sigma(1) = 0.2, \\log 8 = 3, x = 2, x + 1 = 4")
    let second = CheckedFormula("\\sigma(1) = 0.2, \\log 8 = 3, x = 2, x + 1 = 4")
    #expect(first.links.map(\.outcome) == second.links.map(\.outcome))
  }

  @Test(arguments: [
    ("(x + 1)^2 = x^2 + 2 x + 1", "v"), ("\\tanh(x) = 2 x", "w"), ("2 q + 1 = q", "u"),
    ("\\sin^2 t + \\cos^2 t = 1", "v"), ("x^2 + 1 = x", "u"),
  ])
  func identities(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test func aRefutedIdentityHasACounterExample() throws {
    let link = try #require(CheckedFormula("\\tanh(x) = 2 x").links.first)
    let example = try #require(link.counterExample)
    #expect(example.arguments.count == 1)
    #expect(abs(example.left - example.right) > 1e-6)
  }

  @Test(arguments: [
    ("0.30000000000000004 - 0.3 = 4 \\cdot 10^{-17}", "cancellation"),
    ("10^{16} + 1 - 10^{16} = 1", "wholeNumbers"), ("1 + 1 = 3", "comparison"),
    ("(x + 1)^2 = x^2 + 2 x + 1", "identity"),
    ("-0.1 \\log_2 0.1 - 0.9 \\log_2 0.9 = 0.33 + 0.14", "roundedTerms"),
  ])
  func whatAnOutcomeRestsOn(latex: String, expected: String) throws {
    let link = try #require(CheckedFormula(latex).links.first)
    #expect("\(link.judgement.ground)" == expected)
  }
}
