import Platform
import SourceText

/// The hash by which a page's security policy knows its style and its scripts (FIPS 180-4).
enum SHA256 {
  /// The hash of some bytes, 32 of them.
  ///
  /// Complexity: O(n).
  static func hash(of message: some Sequence<UInt8>) -> [UInt8] {
    MessageBlocks.hash(of: Array(message), from: initial, mixing: mix)
  }

  private static func mix(_ block: [UInt32], into state: inout [UInt32]) {
    var words = block
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      words.append(
        words[index - 16] &+ (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) &+ words[index - 7]
          &+ (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10))
    }
    var v = state
    for index in 0..<64 {
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      let first =
        v[7] &+ (rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)) &+ choice
        &+ constants[index]
        &+ words[index]
      let second = (rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)) &+ majority
      v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in 0..<8 { state[index] &+= v[index] }
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let primes: [UInt32] = (2...311).filter { number in
    (2..<number).allSatisfy { number % $0 != 0 }
  }

  /// The first 32 bits of the fraction of a number.
  private static func fraction(_ root: Double) -> UInt32 {
    UInt32(truncatingIfNeeded: Int(saturating: (root - root.rounded(.down)) * 4_294_967_296))
  }

  /// The cube root, to which Newton's method comes within 2 units of a double's last place.
  private static func cubeRoot(_ number: Double) -> Double {
    (0..<60).reduce(number) { root, _ in root - (root - number / (root * root)) / 3 }
  }

  private static let initial = primes.prefix(8).map { fraction(Double($0).squareRoot()) }
  private static let constants = primes.prefix(64).map { fraction(cubeRoot(Double($0))) }
}
