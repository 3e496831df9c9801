/// The exponent of a unit, from −12 to 12.
///
/// No unit that anybody uses has more, and a note may have any number there: what lies beyond is
/// taken for the bound, so that sums of exponents cannot overflow.
struct UnitExponent: Hashable, ExpressibleByIntegerLiteral {
  private let raw: Int8

  /// The largest exponent.
  private static let bound = 12

  init(_ value: Int) { raw = Int8(clamping: min(max(value, -Self.bound), Self.bound)) }

  init(integerLiteral value: Int) { self.init(value) }

  var isNegative: Bool { raw < 0 }

  /// The exponent without its sign.
  var magnitude: UInt8 { raw.magnitude }

  /// The exponent over a whole number, if that is whole.
  func divided(by index: Int) -> UnitExponent? {
    let (quotient, rest) = Int(raw).quotientAndRemainder(dividingBy: index)
    return rest == 0 ? UnitExponent(quotient) : nil
  }

  static func + (a: UnitExponent, b: UnitExponent) -> UnitExponent {
    UnitExponent(Int(a.raw) + Int(b.raw))
  }

  static prefix func - (exponent: UnitExponent) -> UnitExponent {
    UnitExponent(-Int(exponent.raw))
  }
}
