import Platform

/// Elementary functions made of additions, multiplications, divisions and square roots alone.
///
/// Those operations are rounded correctly everywhere (IEEE 754), and the compiler does not fuse
/// them; so the results are the same bits on every platform, which libm does not promise. They
/// are within 10⁻¹⁵ of the true values, for logarithms relative to them.
package enum PortableMath {
  /// sin(2π · turns), by its series about the nearest quarter turn; turns are at most 2⁵⁰.
  package static func sine(turns: Double) -> Double {
    let whole = turns - turns.rounded(.down)
    let quarter = (4 * whole).rounded()
    let angle = (whole - quarter / 4) * (2 * .pi)
    let quarters = Int(saturating: quarter)
    let value = quarters.isMultiple(of: 2) ? sineSeries(angle) : cosineSeries(angle)
    return quarters % 4 < 2 ? value : -value
  }

  /// cos(2π · turns); turns are at most 2⁵⁰.
  package static func cosine(turns: Double) -> Double {
    let whole = turns - turns.rounded(.down)
    return sine(turns: whole + 0.25)
  }

  /// x − x³/3! + x⁵/5! − …, for |x| ≤ π/4.
  private static func sineSeries(_ x: Double) -> Double {
    let square = x * x
    var sum = 1.0
    for k in stride(from: 20.0, to: 0, by: -2) { sum = 1 - sum * square / (k * (k + 1)) }
    return x * sum
  }

  /// 1 − x²/2! + x⁴/4! − …, for |x| ≤ π/4.
  private static func cosineSeries(_ x: Double) -> Double {
    let square = x * x
    var sum = 1.0
    for k in stride(from: 20.0, to: 0, by: -2) { sum = 1 - sum * square / ((k - 1) * k) }
    return sum
  }

  /// ln x = e ln 2 + 2 (s + s³/3 + s⁵/5 + …), with s = (m − 1)/(m + 1) for a normal x = m · 2^e
  /// greater than 0.
  package static func logarithm(_ x: Double) -> Double {
    var (m, e) = (x.significand, Double(x.exponent))
    if m > 1.4142135623730951 { (m, e) = (m / 2, e + 1) }
    let s = (m - 1) / (m + 1)
    let square = s * s
    var sum = 0.0
    for k in stride(from: 25.0, through: 1, by: -2) { sum = 1 / k + square * sum }
    // ln 2 in two parts, of which the first has few enough bits that e times it is exact.
    return e * 0x1.62e42fefa38p-1 + (2 * s * sum + e * 0x1.ef35793c7673p-45)
  }
}
