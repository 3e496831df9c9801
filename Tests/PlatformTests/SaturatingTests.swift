import Platform
import Testing

@Suite struct SaturatingTests {
  @Test(arguments: [
    (2.9, 2), (-2.9, -2), (0, 0), (-0.0, 0), (0x1p62, 1 << 62), (0x1p63, Int.max),
    (-0x1p63, -Int.max), (1e308, Int.max), (-1e308, -Int.max), (.infinity, .max),
    (-.infinity, -.max), (.nan, 0),
  ])
  func wholePartsOfAllNumbersAreNumbers(value: Double, whole: Int) {
    #expect(Int(saturating: value) == whole)
    #expect(abs(Int(saturating: value)) >= 0)
  }

  @Test(arguments: [
    (2.9, 2), (-2.9, 0), (0x1p64, UInt64.max), (0x1p63, 1 << 63), (.infinity, .max), (.nan, 0),
  ])
  func wholePartsWithoutSignStayInTheirBounds(value: Double, whole: UInt64) {
    #expect(UInt64(saturating: value) == whole)
  }

  @Test(arguments: [
    ("3", 3), ("-03", -3), ("+7", 7), ("9223372036854775807", 10_000),
    ("-9223372036854775808", -10_000), ("99999999999999999999", nil), ("", nil), ("1.5", nil),
  ])
  func exponentsAreBounded(text: String, exponent: Int?) {
    #expect(Int(exponent: text) == exponent)
  }
}
