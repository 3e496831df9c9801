import Testing
import Verification

/// A unit's bare name: its output to most authors, its net input to some.
@Suite struct BareUnitTests {
  @Test(
    arguments: [
      ("$h_1 = 0.593269992$", Verdict.verified),
      ("$h_1 = 0.3775$", .verified),
      (#"$h_1 = 0.15 \cdot 0.05 + 0.2 \cdot 0.1 + 0.35$"#, .verified),
      (#"$out_{h_1} = \frac{1}{1 + e^{-h_1}}$"#, .verified),
      (#"$out_{h_1} = \frac{1}{1 + e^{-h_2}}$"#, .wrong),
      ("$h_1 = 0.3875$", .wrong),
      ("$out_{h_1} = 0.3775$", .wrong),
      ("$net_{h_1} = 0.593269992$", .wrong),
    ] as [(String, Verdict)])
  func eitherVerifiesAndBothConvict(note: String, verdict: Verdict) {
    #expect(check(note, imported: SampleNetwork.bindings).claims.map(\.verdict) == [verdict])
  }
}
