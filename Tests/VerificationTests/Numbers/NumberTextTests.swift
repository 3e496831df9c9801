import MathNotation
import Testing

@testable import Verification

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      ("0.25", 1, "2.5"), ("0.25", 2, "25"), ("0.25", 3, "250"), ("0.25", -1, "0.025"),
      ("250", -1, "25.0"), ("7", -3, "0.007"), ("0.036350306", 1, "0.36350306"),
      ("10.50", 1, "105.0"), ("1.2.3", 1, nil), ("1,2", 1, nil), ("-1", 1, nil), ("5", 20, nil),
    ] as [(String, Int, String?)])
  func thePointMovesThroughTheDigits(text: String, places: Int, shifted: String?) {
    #expect(NumberText.shifted(text, by: places) == shifted)
  }

  @Test(arguments: [
    ("0.023450026", "0.023560026", true), ("0.123", "0.132", true), ("0.5932", "0.593", true),
    ("0.593", "0.5932", true), ("0.1233", "0.123", true), ("123", "12", true),
    ("0.12", "0.13", false), ("0.123", "0.456", false), ("0.123", "0.123", false),
    ("0.1234", "0.12", false), ("0.123", "0.000", false),
  ])
  func aSlipOfThePenChangesFewDigits(written: String, meant: String, isSlip: Bool) {
    #expect(NumberText.isDigitSlip(written, meant) == isSlip)
  }

  @Test(arguments: [
    ("0.123", "0.123", 0), ("0.123", "0.124", 1), ("0.132", "0.123", 1), ("0.321", "0.123", 2),
    ("0.1234", "0.123", 1), ("0.12", "0.1255", 2), ("12", "3456", 4),
  ])
  func swappedNeighboursCountAsOneDifference(a: String, b: String, distance: Int) {
    #expect(NumberText.distance(a, b) == distance)
    #expect(NumberText.distance(b, a) == distance)
  }

  @Test(arguments: [
    (0.0363503, Literal(value: 0.4, decimals: 3), "0.036"),
    (-0.5, Literal(value: 0.4, decimals: 2), "0.50"),
    (12.7, Literal(value: 10, decimals: 0), "13"),
    (1300, Literal(value: 1200, decimals: -2), "1300"),
  ])
  func aDisplayHasTheDecimalsOfTheNumber(value: Double, literal: Literal, text: String) {
    #expect(NumberText.display(value, like: literal) == text)
  }
}
