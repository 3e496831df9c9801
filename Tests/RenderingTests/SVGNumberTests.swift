import Testing

@testable import Rendering

@Suite struct SVGNumberTests {
  @Test(
    arguments: [
      (0, "0"), (12, "12"), (12.5, "12.5"), (12.345, "12.35"), (0.05, "0.05"), (-0.051, "-0.05"),
      (-0.001, "0"), (99.999, "100"), (.nan, "0"), (-.infinity, "0"), (1e300, "1000000"),
    ] as [(Double, String)])
  func aLengthHasTwoDecimalsAtMost(_ value: Double, _ text: String) {
    #expect(SVGNumber.text(value) == text)
  }
}
