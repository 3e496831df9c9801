extension WholeNumber {
  /// The number with the other sign.
  package static prefix func - (a: WholeNumber) -> WholeNumber {
    WholeNumber(limbs: a.limbs, isNegative: !a.isNegative)
  }

  /// The sum.
  package static func + (a: WholeNumber, b: WholeNumber) -> WholeNumber {
    if a.isNegative == b.isNegative {
      return WholeNumber(limbs: sum(a.limbs, b.limbs), isNegative: a.isNegative)
    }
    if compare(a.limbs, b.limbs) >= 0 {
      return WholeNumber(limbs: difference(a.limbs, b.limbs), isNegative: a.isNegative)
    }
    return WholeNumber(limbs: difference(b.limbs, a.limbs), isNegative: b.isNegative)
  }

  /// The difference.
  package static func - (a: WholeNumber, b: WholeNumber) -> WholeNumber { a + -b }

  /// The product.
  ///
  /// - Complexity: O(n · m) in the digits of both.
  package static func * (a: WholeNumber, b: WholeNumber) -> WholeNumber {
    var limbs = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (i, x) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.limbs.enumerated() {
        let value = UInt64(x) * UInt64(y) + UInt64(limbs[i + j]) + carry
        limbs[i + j] = UInt32(truncatingIfNeeded: value)
        carry = value >> 32
      }
      limbs[i + b.limbs.count] = UInt32(truncatingIfNeeded: carry)
    }
    return WholeNumber(limbs: limbs, isNegative: a.isNegative != b.isNegative)
  }

  /// Multiplies digits by a number of one digit in place, and adds another one.
  static func multiply(_ limbs: inout [UInt32], bySmall multiplier: UInt32, adding digit: UInt32) {
    var carry = UInt64(digit)
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(multiplier)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var limbs: [UInt32] = []
    limbs.reserveCapacity(max(a.count, b.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(a.count, b.count) {
      carry += UInt64(index < a.count ? a[index] : 0) + UInt64(index < b.count ? b[index] : 0)
      limbs.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    limbs.append(UInt32(carry))
    return limbs
  }

  /// The difference of two magnitudes, of which the first is not the lesser one.
  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var limbs = a
    var borrow: Int64 = 0
    for index in a.indices {
      borrow += Int64(a[index]) - Int64(index < b.count ? b[index] : 0)
      limbs[index] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
    }
    return limbs
  }

  // MARK: Division

  /// The quotient, rounded down, and the remainder, which has the sign of the divisor; `nil` for a divisor
  /// of nought.
  ///
  /// - Complexity: O(bits of the dividend · digits of the divisor).
  package func divided(by divisor: WholeNumber) -> (quotient: WholeNumber, remainder: WholeNumber)?
  {
    guard !divisor.isZero else { return nil }
    var (quotient, rest) = magnitude.dividedMagnitude(by: divisor.limbs)
    if isNegative != divisor.isNegative {
      quotient = -quotient
      if !rest.isZero {
        quotient = quotient - WholeNumber(1)
        rest = divisor.magnitude - rest
      }
    }
    return (quotient, divisor.isNegative ? -rest : rest)
  }

  private func dividedMagnitude(by divisor: [UInt32]) -> (WholeNumber, WholeNumber) {
    guard divisor.count > 1 else {
      let (quotient, rest) = dividedMagnitude(bySmall: divisor[0])
      return (quotient, WholeNumber(limbs: [rest]))
    }
    // Binary long division: few notes divide by numbers beyond 2³².
    var quotient = [UInt32](repeating: 0, count: limbs.count)
    var rest: [UInt32] = []
    for bit in (0..<bitCount).reversed() {
      rest = Self.doubled(rest, adding: limbs[bit / 32] >> UInt32(bit % 32) & 1)
      guard Self.compare(rest, divisor) >= 0 else { continue }
      rest = WholeNumber(limbs: Self.difference(rest, divisor)).limbs
      quotient[bit / 32] |= 1 << UInt32(bit % 32)
    }
    return (WholeNumber(limbs: quotient), WholeNumber(limbs: rest))
  }

  /// The quotient of the magnitude by a number of one digit, and the remainder.
  func dividedMagnitude(bySmall divisor: UInt32) -> (WholeNumber, UInt32) {
    var quotient = limbs
    let rest = Self.divide(&quotient, bySmall: divisor)
    return (WholeNumber(limbs: quotient), rest)
  }

  /// Divides digits by a number of one digit in place, without noughts at the end, and returns the remainder.
  static func divide(_ limbs: inout [UInt32], bySmall divisor: UInt32) -> UInt32 {
    var rest: UInt64 = 0
    for index in limbs.indices.reversed() {
      rest = rest << 32 | UInt64(limbs[index])
      limbs[index] = UInt32(rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    while limbs.last == 0 { limbs.removeLast() }
    return UInt32(rest)
  }

  private static func doubled(_ limbs: [UInt32], adding bit: UInt32) -> [UInt32] {
    var result = limbs
    var carry = bit
    for index in result.indices {
      let next = result[index] >> 31
      result[index] = result[index] << 1 | carry
      carry = next
    }
    if carry > 0 { result.append(carry) }
    return result
  }

  // MARK: Powers

  /// The power of an exponent that is not less than nought; `nil` where it has too many digits.
  package func power(_ exponent: WholeNumber) -> WholeNumber? {
    guard !exponent.isNegative else { return nil }
    if exponent.isZero { return WholeNumber(1) }
    if isZero || magnitude == WholeNumber(1) {
      return exponent.limbs[0] & 1 == 0 ? magnitude : self
    }
    guard var rest = exponent.small, (bitCount - 1) * rest <= Self.mostLimbs * 32 else {
      return nil
    }
    var (result, square) = (WholeNumber(1), self)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }
}
