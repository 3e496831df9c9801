import MathNotation
import SourceText
import Testing

@testable import Verification

/// What the numbers around a chain say of one in it.
@Suite struct WitnessesTests {
  /// The witnesses of the chain between the angle brackets of a text.
  private func witnesses(_ text: String, besides carried: CarriedNumbers = CarriedNumbers())
    -> Witnesses
  {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex(of: UInt8(ascii: "<")) ?? 0
    let end = bytes.firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    return Witnesses(
      around: start..<end, within: 0..<bytes.count, of: NumberWindow(of: bytes), besides: carried)
  }

  private func literal(_ value: Double, _ digits: Int) -> Literal {
    Literal(value: value, significantDigits: digits)
  }

  @Test(arguments: [
    ("There are 1350 of them. < >", 1350.0, 4, true), ("| 18 | 27 | < >", 27, 2, true),
    ("$\\frac{4900}{200}$ < >", 4900, 4, true), ("1{,}250 and < >", 1250, 4, true),
    ("1,5 Liter < >", 1.5, 2, true), ("10\\,800 < >", 10800, 3, true),
    // Of a percentage the part and the growth.
    ("zu 19 % < >", 0.19, 2, true), ("by $5\\%$ < >", 1.05, 3, true),
    // The digits of a name are no number, and what stands below confirms nothing.
    ("$w_7$ and h7 < >", 7, 1, false), ("< > and then 27", 27, 2, false),
    ("only 28 < >", 27, 2, false),
  ])
  func aNumberAboveConfirms(text: String, value: Double, digits: Int, confirms: Bool) {
    #expect((witnesses(text).confirmation(of: literal(value, digits)) > 0) == confirms)
  }

  @Test func whatStandsBelowSupportsAFix() {
    #expect(witnesses("< > so that 306 / 9 = 34").support(for: "306") > 0)
    #expect(witnesses("< > so that 306 / 9 = 34").support(for: "360") == 0)
  }

  @Test func moreDigitsSayMoreAndDistanceSaysLess() {
    let near = witnesses("7 and 27 and 1350 < >")
    let strengths = [("7", 1.0), ("27", 2), ("1350", 3)].map { near.support(for: $0.0) }
    #expect(strengths == strengths.sorted() && Set(strengths).count == 3)
    let far = witnesses("1350 \(String(repeating: "word ", count: 120)) < >")
    #expect(far.support(for: "1350") < near.support(for: "1350"))
    #expect(far.support(for: "1350") > 0)
  }

  /// A number that was wrong further up is not confirmed by that it stands there.
  @Test func aMistakeConfirmsNothing() {
    var carried = CarriedNumbers()
    carried.remember(
      CarriedNumbers.Entry(written: "0.0495", meant: "0.495", line: 1, section: 0, safety: .safe)
    ) { _ in true }
    let decimal = Literal(value: 0.0495, decimals: 4, significantDigits: 3)
    #expect(witnesses("0.0495 < >").confirmation(of: decimal) > 0)
    #expect(witnesses("0.0495 < >", besides: carried).confirmation(of: decimal) == 0)
  }

  @Test func theSameWordsAboveAreARepetition() {
    let words = Array("0.8\\cdot0.2=0.16".utf8)
    #expect(witnesses("$0.8 \\cdot 0.2 = 0.16$ < >").standsAbove(words))
    #expect(!witnesses("$0.8 \\cdot 0.3 = 0.24$ < >").standsAbove(words))
    #expect(!witnesses("< > $0.8 \\cdot 0.2 = 0.16$").standsAbove(words))
  }
}
