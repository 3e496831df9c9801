/// How the hashes of FIPS 180-4 take messages apart into words of 32 bits, the first byte of which counts most.
package enum MessageBlocks {
  /// Mixes each block of a message, 16 words of it, into a state that begins as it is given.
  ///
  /// A 1 behind the message, noughts and its length in bits fill the last block.
  ///
  /// - Parameters:
  ///   - message: the message.
  ///   - initial: the state to begin with.
  ///   - mix: mixes a block into the state.
  /// - Returns: the bytes of the last state.
  /// - Complexity: O(n), and the cost of mixing each block.
  package static func hash(
    of message: [UInt8], from initial: [UInt32],
    mixing mix: (_ block: [UInt32], _ state: inout [UInt32]) -> Void
  ) -> [UInt8] {
    var bytes = message
    bytes.append(0x80)
    while bytes.count % 64 != 56 { bytes.append(0) }
    bytes += self.bytes(of: UInt64(message.count) &* 8)
    var state = initial
    for start in stride(from: 0, to: bytes.count, by: 64) {
      let block = stride(from: start, to: start + 64, by: 4).map { place in
        bytes[place..<place + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      }
      mix(block, &state)
    }
    return state.flatMap(bytes(of:))
  }

  private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
    stride(from: number.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: number >> $0)
    }
  }
}
