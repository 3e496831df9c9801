import Platform

/// `250 + 10 = 4`: the number may be what is left of it in a byte.
struct ByteOverflow: Doubt {
  let id = "byte-overflow"
  let reason = UnreadReason.byteOverflow
  let condition = """
    Both sides are whole, and they differ by 2⁸, 2¹⁶, 2³² or 2⁶⁴, by which a number overflows; or by 2⁴ where \
    the text speaks of binary numbers.
    """
  let example = "$250 + 10 = 4$"

  /// By how much a number overflows in the words that computers have.
  private static let sizes: [Double] = [0x1p8, 0x1p16, 0x1p32, 0x1p64]

  func holds(for link: DoubtedLink) -> Bool {
    guard let a = link.judgement.left?.best, let b = link.judgement.right?.best,
      a == a.rounded(), b == b.rounded(), link.isOfNumbers, link.isOfIntegers
    else { return false }
    let difference = abs(a - b)
    if Self.sizes.contains(difference) { return min(abs(a), abs(b)) < difference }
    let context = link.context.shared
    return difference == 16
      && (context.statedBase == .binary || context.mentionsBinaryNumbers)
  }
}
