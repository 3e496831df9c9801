/// Tells whether text that Nabla wrote is still as Nabla wrote it.
///
/// Line ends, the blanks around a line and the quote markers before it do not count, so that a
/// list may be indented anew and a note may change its line ends.
package enum Checksum {
  /// The FNV-1a hash of 64 bits (Fowler, Noll and Vo 1991) in hexadecimal.
  package static func of(_ text: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let add = { (byte: UInt8) in hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    var isAtStart = true
    var blanks: [UInt8] = []
    var pendingLines = 0
    for byte in text where byte != 0x0D {
      if byte == 0x0A {
        pendingLines += 1
        isAtStart = true
        blanks = []
      } else if byte == 0x20 || byte == 0x09 || (isAtStart && byte == UInt8(ascii: ">")) {
        if !isAtStart { blanks.append(byte) }
      } else {
        for _ in 0..<pendingLines { add(0x0A) }
        pendingLines = 0
        blanks.forEach(add)
        blanks = []
        isAtStart = false
        add(byte)
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
