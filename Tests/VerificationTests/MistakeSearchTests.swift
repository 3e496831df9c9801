import SourceText
import Testing
import Verification

/// Which of several edits that right a chain is blamed, and what a wrong chain does to later ones.
@Suite struct MistakeSearchTests {
  private func blamed(_ note: String) -> [String] {
    check(note, imported: SampleNetwork.bindings).mistakes.map {
      "\($0.token) \($0.kind?.rawValue ?? "?") \($0.fix?.replacement ?? "-")"
    }
  }

  /// A result can always be replaced by what its operands come to: that is no evidence against it,
  /// though it displays no quantity of the network.
  @Test(arguments: [
    ("$0.74136507 + 0.186815602 \\cdot 0.25 = 0.03462464$", ["+ operator \\cdot"]),
    ("$0.186815602 \\cdot 0.25 = 0.041234567$", ["0.041234567 value 0.046703900"]),
  ])
  func aSlipIsBlamedBeforeTheResult(note: String, expected: [String]) {
    #expect(blamed(note) == expected)
  }

  /// w_1 = 0.15 and w_3 = 0.25 round to 0.2, but w_2 is 0.2.
  @Test func theQuantityOfJustThatValueIsMeant() {
    #expect(blamed("$w_6 = 0.2$") == ["w_6 label w_2"])
  }

  /// Where a definition contradicts itself, what follows from either side of it is not wrong.
  @Test func whatFollowsFromAWrongDefinitionIsNotAccused() {
    func note(_ second: String) -> String {
      let rows = "a &= 0.35 \\cdot 0.25 + 0.35 = 0.56734 \\\\ p &= 0.5 a = \(second)"
      return "$$\\begin{aligned} \(rows) \\end{aligned}$$"
    }
    for second in ["0.28367", "0.21875"] {
      let report = check(note(second))
      #expect(report.claims.map(\.verdict) == [.wrong, .verified], "\(second)")
    }
    let other = check(note("0.9"))
    #expect(other.claims.map(\.verdict) == [.wrong, .unread])
  }
}
