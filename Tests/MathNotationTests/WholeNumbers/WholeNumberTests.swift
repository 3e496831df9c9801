import Testing

@testable import MathNotation

@Suite struct WholeNumberTests {
  private static func number(_ text: String) throws -> WholeNumber {
    let isNegative = text.hasPrefix("-")
    let magnitude = try #require(WholeNumber(digits: text.utf8.drop { $0 == UInt8(ascii: "-") }))
    return isNegative ? -magnitude : magnitude
  }

  @Test(arguments: [
    "0", "7", "1000000000", "18446744073709551616", "-123456789012345678901234567890",
    "340282366920938463463374607431768211455", "100000000000000000000000000",
    "999999999999999999", "1000000000000000000", String(repeating: "9", count: 1200),
  ])
  func digitsComeBack(text: String) throws {
    #expect(try Self.number(text).description == text)
  }

  @Test(arguments: [
    ("ffffffffffffffff", 16, "18446744073709551615"), ("zz", 36, "1295"),
    (String(repeating: "1", count: 64), 2, "18446744073709551615"), ("0000000000001", 10, "1"),
  ])
  func digitsToAnyBaseAreRead(text: String, radix: UInt32, number: String) {
    #expect(WholeNumber(digits: text.utf8, radix: radix)?.description == number)
  }

  @Test(arguments: [
    ("-123", "-123"), (String(repeating: "1", count: 64), String(repeating: "1", count: 64)),
    (
      "-12345678901234567890" + String(repeating: "7", count: 60),
      "-1234567890123456789…77777777777777777777 (80 digits)"
    ),
  ])
  func aGreatManyDigitsAreOutlined(text: String, outline: String) throws {
    #expect(try Self.number(text).outline == outline)
  }

  @Test func moreDigitsThanANoteMayTakeAreNotRead() {
    #expect(WholeNumber(digits: repeatElement(UInt8(ascii: "9"), count: 100_000)) == nil)
  }

  @Test(
    arguments: [
      ("99999999999999999999", "1", "100000000000000000000", "99999999999999999998"),
      ("18446744073709551616", "-1", "18446744073709551615", "18446744073709551617"),
      ("5", "5", "10", "0"), ("-3", "10", "7", "-13"),
    ] as [(String, String, String, String)])
  func sumsAndDifferencesAreExact(
    a: String, b: String, sum: String, difference: String
  ) throws {
    let (x, y) = (try Self.number(a), try Self.number(b))
    #expect((x + y).description == sum)
    #expect((x - y).description == difference)
    #expect(x - y == -(y - x))
  }

  @Test(
    arguments: [
      ("12345678901234567890", "97", "127275040218913071", "3"),
      ("-7", "3", "-3", "2"), ("7", "-3", "-3", "-2"), ("-16", "-4", "4", "0"),
      (
        "340282366920938463463374607431768211456", "18446744073709551616", "18446744073709551616",
        "0"
      ),
      ("1000000000000000000000000000001", "1000000000000000000000", "1000000000", "1"),
    ] as [(String, String, String, String)])
  func aQuotientIsRoundedDown(a: String, b: String, quotient: String, rest: String) throws {
    let (x, y) = (try Self.number(a), try Self.number(b))
    let result = try #require(x.divided(by: y))
    #expect(result.quotient.description == quotient)
    #expect(result.remainder.description == rest)
    #expect(result.quotient * y + result.remainder == x)
  }

  @Test func nothingIsDividedByNought() {
    #expect(WholeNumber(5).divided(by: WholeNumber(0)) == nil)
  }

  @Test func powersAreBounded() {
    #expect(WholeNumber(3).power(WholeNumber(40))?.description == "12157665459056928801")
    #expect(WholeNumber(-2).power(WholeNumber(3)) == WholeNumber(-8))
    #expect(WholeNumber(-1).power(WholeNumber(Int.max)) == WholeNumber(-1))
    #expect(WholeNumber(0).power(WholeNumber(0)) == WholeNumber(1))
    #expect(WholeNumber(2).power(WholeNumber(10_000_000)) == nil)
    #expect(WholeNumber(2).power(WholeNumber(-1)) == nil)
  }

  @Test func numbersAreOrdered() throws {
    let sorted = try ["-20000000000000000000", "-5", "0", "5", "20000000000000000000"].map(
      Self.number)
    for (a, b) in zip(sorted, sorted.dropFirst()) { #expect(a < b && !(b < a)) }
  }

  @Test func digitsMayBeToAnyBase() {
    #expect(WholeNumber(digits: "FF".utf8, radix: 16) == WholeNumber(255))
    #expect(WholeNumber(digits: "102".utf8, radix: 2) == nil)
    #expect(WholeNumber(digits: "".utf8) == nil)
  }

  @Test func doublesAreTakenWhereTheyAreExact() {
    #expect(WholeNumber(exactly: -3) == WholeNumber(-3))
    #expect(WholeNumber(exactly: 0x1p53) == nil && WholeNumber(exactly: 0.5) == nil)
    #expect(WholeNumber(exactly: .nan) == nil && WholeNumber(exactly: .infinity) == nil)
    #expect(WholeNumber(Int.min).description == "-9223372036854775808")
    #expect(WholeNumber(1 << 62).nearestDouble == 0x1p62)
  }
}
