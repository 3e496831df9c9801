import SourceText
import TestSupport
import Testing
import Verification

/// Identities of letters that do not hold: those that are sure are wrong and blamed, of others is warned.
struct FailingIdentityTests {
  private func warnings(_ note: String) -> Int {
    check(note).diagnostics.count { $0.id == .failingIdentity }
  }

  @Test(arguments: [
    "$(a - b)^2 = a^2 - b^2$",
    #"$\sqrt{a^2 + b^2} = a + b$"#,
    "- $a^2 - b^2 = (a - b)^2$",
    "$(x + 2)(x - 3) = x^2 - x + 6$",
    #"$\cos(2x) = 2\cos^2 x + 1$"#,
    #"$\sin^2 x + \cos^2 x = 2$"#,
  ])
  func anAuthorIsWarnedOfTheFormAlone(note: String) {
    #expect(warnings(note) == 1)
    #expect(check(note).claims.map(\.verdict) == [.unread])
  }

  @Test(arguments: [
    "$(a + b)^2 = a^2 + 2ab + b^2$", "$x^2 + y^2 = 1$", "$x^2 + 3x = 2$", "$x + 1 = x + 2$",
    "$a^2 + b^2 = c^2$", "$(x + 1)^2 = x^2 + 3x$", "$y = mx + b$", "$(x - 1)(x + 4) = 0$",
    #"$\sin 2x = 2 \sin x$"#, #"$\frac{1}{f} = \frac{1}{g} + \frac{1}{b}$"#,
    "Solve $(x + 2)(x - 3) = x^2 - x + 6$", "Wrong: $(a - b)^2 = a^2 - b^2$",
    "<!-- nn-ignore: on purpose -->\n$(a - b)^2 = a^2 - b^2$",
  ])
  func whatMayBeSolvedOrIsSaidToBeFalseIsLeftAlone(note: String) {
    #expect(warnings(note) == 0)
    #expect(check(note).mistakes.isEmpty)
  }

  @Test(arguments: [
    ("$(a - b)^2 = a^2 - 2ab - b^2$", "- operator +"),
    ("$(a + b)^2 = a^2 + ab + b^2$", "ab operand 2ab"),
    ("$(a + b)^3 = a^3 + 3a^2b + 3ab^2 + b^2$", "2 digits 3"),
    ("$(u - v)(u + v) = u^2 - v$", "v operand v^2"),
    ("$(2x + y)^2 = 4x^2 + 2xy + y^2$", "2 digits 4"),
    (#"$\tan(x - y) = \frac{\tan x - \tan y}{1 - \tan x \tan y}$"#, "- operator +"),
    ("$(p + q)^2 + (p - q)^2 = 2p^2 + q^2$", "q^2 operand 2q^2"),
  ])
  func theTokenIsBlamedThatMakesItHold(note: String, mistake: String) {
    let report = check(note)
    #expect(report.claims.map(\.verdict) == [.wrong])
    #expect(
      report.mistakes.map {
        "\($0.token) \($0.kind?.rawValue ?? "?") \($0.fix?.replacement ?? "?")"
      } == [mistake])
  }
}
