import Testing

@testable import Verification

/// How one number becomes another.
@Suite struct NumberSlipTests {
  @Test(arguments: [
    ("4812", "4821", NumberSlip.swappedDigits), ("19", "91", .swappedDigits),
    ("1.25", "1.52", .swappedDigits), ("128", "1208", .repeatedDigit),
    ("1233", "123", .repeatedDigit),
    ("412", "4112", .repeatedDigit), ("0.5243", "0.523", .lostDigit(isLong: true)),
    ("9", "19", .lostDigit(isLong: false)), ("231", "221", .oneDigit(isLong: true)),
    ("16", "18", .oneDigit(isLong: false)), ("0.341", "0.305", .twoDigits),
    ("38", "44", .other(digits: 2, isAsLong: true)), ("2", "26", .lostDigit(isLong: false)),
    // The point of these has moved; no digit is lost.
    ("36", "360", .other(digits: 2, isAsLong: false)),
    ("0.363", "0.0363", .other(digits: 3, isAsLong: false)),
    ("12", "0.125", .other(digits: 2, isAsLong: false)),
  ])
  func aSlipIsKnown(written: String, meant: String, slip: NumberSlip) {
    #expect(NumberSlip(from: written, to: meant) == slip)
  }

  /// What hands do is likelier than what they seldom do.
  @Test func likelierSlipsAreLessSurprising() {
    let slips: [NumberSlip] = [
      .swappedDigits, .repeatedDigit, .oneDigit(isLong: true), .lostDigit(isLong: true), .twoDigits,
      .other(digits: 3, isAsLong: true), .other(digits: 4, isAsLong: true),
    ]
    #expect(slips.map(\.surprise) == slips.map(\.surprise).sorted())
  }
}
