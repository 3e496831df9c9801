import TestSupport
import Testing
import Verification

/// Passages in other situations than the network's own, with right values and with slips.
@Suite struct SituationsTests {
  static let cases = VerdictCase.read("restated")

  @Test func theTableIsThere() {
    #expect(Self.cases.count { $0.mistakes?.isEmpty == true } == 88)
    #expect(Self.cases.count { $0.mistakes?.isEmpty == false } == 51)
    #expect(Self.twins.count == 60)
  }

  @Test(arguments: cases)
  func passages(example: VerdictCase) {
    let report = example.report()
    expectVerdicts(of: example, in: report)
    expectMistakes(of: example, in: report)
  }

  /// A note in English, German or French; where it has a slip, the token of it.
  struct Twin: Decodable, CustomTestStringConvertible, Sendable {
    var name: String
    var note: String
    var token: String?

    var testDescription: String { name }
  }

  static let twins =
    (try? TestData.rows(of: Twin.self, "situations.jsonl", beside: SampleNetwork.place)) ?? []

  @Test(arguments: twins)
  func twinsInThreeLanguages(twin: Twin) {
    let report = check(twin.note)
    if let token = twin.token {
      #expect(report.mistakes.contains { $0.token == token }, "\(report.mistakes.map(\.message))")
    } else {
      #expect(report.count(.wrong) == 0, "\(report.mistakes.map(\.message))")
    }
  }

  @Test func aSituationIsNamed() throws {
    let note = SampleNetwork.unitNote + "\n\nWith $x_1 = 1$ it is $z_h = 0.2$.\n"
    let claim = try #require(check(note).claims.last)
    #expect(claim.verdict == .verified)
    #expect(claim.situation == "with x_1 = 1, stated in line 15")
  }
}
