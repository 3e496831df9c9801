import Platform
import Testing

@Suite struct SaturatingTests {
  private static let largest = Int.largestOfNotes

  @Test(arguments: [
    (2.9, 2), (-2.9, -2), (0, 0), (-0.0, 0), (0x1p53, largest), (0x1p62, largest),
    (-0x1p63, -largest), (1e308, largest), (-1e308, -largest), (.infinity, largest),
    (-.infinity, -largest), (.nan, 0),
  ])
  func wholePartsOfAllNumbersAreNumbers(value: Double, whole: Int) {
    #expect(Int(saturating: value) == whole)
  }

  @Test(arguments: [
    (3, 3), (-3, -3), (-0.0, 0), (0x1p53, largest), (-0x1p53, -largest), (0x1p54, nil), (2.5, nil),
    (.infinity, nil), (.nan, nil),
  ])
  func wholeNumbersAreTakenWithinTheirBound(value: Double, whole: Int?) {
    #expect(Int(whole: value) == whole)
  }

  @Test(arguments: [
    ("3", 3), ("-03", -3), ("9007199254740992", largest), ("9007199254740993", nil),
    ("-9223372036854775808", nil), ("99999999999999999999", nil), ("", nil), ("1.5", nil),
  ])
  func writtenNumbersAreReadWithinTheirBound(text: String, whole: Int?) {
    #expect(Int(written: text) == whole)
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
