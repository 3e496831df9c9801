import Testing

@testable import Verification

@Suite struct NumberStyleTests {
  @Test(arguments: [
    ("0{,}51", 2, "0.51", "0.52", "0{,}52"), ("38,448", 0, "38448", "38449", "38,449"),
    ("1\\,000.5", 1, "1000.5", "2000.25", "2\\,000.25"), ("1.250", 0, "1250", "999", "999"),
    ("1,234,567", 0, "1234567", "7654321", "7,654,321"), ("0.5", 1, "0.5", "12.5", "12.5"),
    ("1{,}250.75", 2, "1250.75", "10000.5", "10{,}000.5"), ("42", 0, "42", "4200", "4200"),
    ("2,5", 1, "2.5", "3.25", "3,25"), ("5'000", 0, "5000", "1250", "1'250"),
    ("2,50,000", 0, "250000", "1234567", "12,34,567"),
    ("1\\,618{,}6", 1, "1618.6", "2000.5", "2\\,000{,}5"), ("2~500", 0, "2500", "999", "999"),
  ])
  func aNumberIsSpelledWithTheSeparatorsOfAnother(
    text: String, decimals: Int, plain: String, other: String, spelled: String
  ) throws {
    let style = try #require(NumberStyle(text, decimals: decimals))
    #expect(style.plain == plain)
    #expect(style.spelled(other) == spelled)
    #expect(style.spelled(style.plain) == text)
  }

  @Test(arguments: [
    ("1.2e3", 1), ("x", 0), ("1,234.567,8", 1), ("1.25", 1), ("1\\,000,000", 0), ("25", 1),
  ])
  func whatHasNoOneStyleIsNone(text: String, decimals: Int) {
    #expect(NumberStyle(text, decimals: decimals) == nil)
  }
}
