import Platform

/// A whole number of any size that a note has, exact.
///
/// A type of our own: the packages for it load Foundation, which alone is larger than this program and
/// takes longer to start.
package struct WholeNumber: Hashable, Sendable {
  /// The digits to base 2³², the least significant first, without noughts at the end.
  var limbs: [UInt32]
  /// Whether it is less than nought.
  package internal(set) var isNegative: Bool

  /// The most digits to base 2³² that results may have, some twenty thousand decimal ones: what is larger
  /// takes longer than a note may.
  static let mostLimbs = 2048

  init(limbs: [UInt32], isNegative: Bool = false) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  /// The same number.
  package init(_ value: Int) {
    let magnitude = value.magnitude
    self.init(
      limbs: [UInt32(truncatingIfNeeded: magnitude), UInt32(truncatingIfNeeded: magnitude >> 32)],
      isNegative: value < 0)
  }

  /// The same number; `nil` where it is not whole, or so large that a double does not hold its last digits.
  package init?(exactly value: Double) {
    guard abs(value) < 0x1p53, let whole = Int(whole: value) else { return nil }
    self.init(whole)
  }

  /// Whether it is nought.
  package var isZero: Bool { limbs.isEmpty }

  /// The number without its sign.
  package var magnitude: WholeNumber { WholeNumber(limbs: limbs) }

  /// The number as a double, which may lose its last digits, or be infinite.
  package var nearestDouble: Double {
    let value = limbs.reversed().reduce(0.0) { $0 * 0x1p32 + Double($1) }
    return isNegative ? -value : value
  }

  /// How many binary digits it has.
  var bitCount: Int {
    guard let last = limbs.last else { return 0 }
    return limbs.count * 32 - last.leadingZeroBitCount
  }

  /// The number, where it is not less than nought and less than 2³¹.
  var small: Int? {
    guard !isNegative, limbs.count <= 1, (limbs.first ?? 0) < 1 << 31 else { return nil }
    return Int(limbs.first ?? 0)
  }
}

extension WholeNumber: Comparable {
  /// Whether one number is less than another one.
  package static func < (a: WholeNumber, b: WholeNumber) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let isLess = compare(a.limbs, b.limbs)
    return isLess == 0 ? false : (isLess < 0) != a.isNegative
  }

  /// -1, 0 or 1, as the first magnitude is less than, equal to or greater than the second one.
  static func compare(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for index in a.indices.reversed() where a[index] != b[index] {
      return a[index] < b[index] ? -1 : 1
    }
    return 0
  }
}
