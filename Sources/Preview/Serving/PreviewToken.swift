/// What an address has to hold, so that other programs and pages of other sites find nothing.
package struct PreviewToken: Sendable {
  /// 32 hexadecimal digits.
  package let text: String

  /// One that nobody can guess, of 128 bits.
  package init() {
    var generator = SystemRandomNumberGenerator()
    text = (0..<2).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether a text is the token; it takes as long for a wrong one as for the right one.
  func matches(_ other: some StringProtocol) -> Bool {
    let (own, given) = (Array(text.utf8), Array(other.utf8))
    guard own.count == given.count else { return false }
    return zip(own, given).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
