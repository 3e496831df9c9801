import Testing
import Verification

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.5, 0, "2"), (-0.001, 2, "0.00"), (-1.5, 1, "-1.5"),
    (1e22, 0, "10000000000000000000000"), (1.005, 2, "1.00"), (0.1, 20, "0.10000000000000000555"),
    (1234567.891, 3, "1234567.891"), (0, 3, "0.000"),
  ])
  func aFixedCountOfDecimalsIsRoundedCorrectly(value: Double, decimals: Int, text: String) {
    #expect(DecimalText.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.3"), (2.0, "2"), (-0.019049118258, "-0.01904911826"), (1e-9, "1e-9"),
    (123_456_789_012.5, "123456789012"), (1.5e16, "1.5e16"), (0, "0"), (.infinity, "inf"),
    (100.25, "100.25"),
  ])
  func aShortNumberEndsWithoutNoughts(value: Double, text: String) {
    #expect(DecimalText.short(value) == text)
  }

  @Test(arguments: [
    (0.036, -2), (1, 0), (9.99, 0), (10, 1), (-250, 2), (0, 0), (.nan, 0),
  ])
  func theExponentIsThatOfTheFirstDigit(value: Double, exponent: Int) {
    #expect(DecimalText.exponent(of: value) == exponent)
  }

  /// The fast way and the C library agree, wherever the fast one takes a number.
  @Test func allWaysRoundAlike() {
    var state: UInt64 = 1
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(Int64(bitPattern: state) >> 20) / 1e7
      for decimals in [0, 3, 7] {
        let text = DecimalText.fixed(value, decimals: decimals)
        let error = abs((Double(text) ?? .nan) - value)
        #expect(error <= 0.5000001 / [1, 1e3, 1e7][decimals / 3], "\(value) \(text)")
      }
    }
  }
}
