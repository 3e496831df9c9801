import Lessons
import Platform

/// Where the values of an axis lie, from 0 to 1, and which of them are marked.
struct AxisScale {
  /// A marked value with its text.
  struct Tick: Hashable {
    var value: Double
    var text: String
  }

  /// How far from 0 an axis goes: the length of one that goes as far to both sides is a number, too.
  private static let reach = 1e300
  /// The length of the shortest axis, whose ticks are still apart.
  private static let narrowest = 1e-300

  /// The values at the ends of the axis.
  let range: ClosedRange<Double>
  /// Whether equal distances are equal ratios.
  let isLogarithmic: Bool
  /// The values that are marked, from the lowest.
  let ticks: [Tick]

  /// The scale that shows all values.
  ///
  /// - Parameters:
  ///   - axis: the axis.
  ///   - values: all that is to be seen.
  ///   - count: how many ticks there should be at most.
  init(_ axis: Plot.Axis, values: some Sequence<Double>, count: Int) {
    let isLogarithmic = axis.scale == .logarithmic
    self.isLogarithmic = isLogarithmic
    var low = axis.range?.lowerBound ?? .infinity
    var high = axis.range?.upperBound ?? -.infinity
    for value in values where value.isFinite && (!isLogarithmic || value > 0) {
      low = min(low, value)
      high = max(high, value)
    }
    if low > high { (low, high) = isLogarithmic ? (0.1, 1) : (0, 1) }
    low = min(max(low, isLogarithmic ? Self.narrowest : -Self.reach), Self.reach)
    high = min(max(high, low), Self.reach)
    if isLogarithmic {
      (range, ticks) = Self.logarithmic(low, high, count: count)
    } else {
      let isFixed = axis.range.map { $0.lowerBound == low && $0.upperBound == high } ?? false
      (range, ticks) = Self.linear(
        low, high, count: count, isWhole: axis.isWhole, isFixed: isFixed)
    }
  }

  /// The place of a value, 0 at the low end and 1 at the high one; nil if it cannot be drawn.
  func place(_ value: Double) -> Double? {
    guard value.isFinite, !isLogarithmic || value > 0 else { return nil }
    let (low, high) = (range.lowerBound, range.upperBound)
    let place =
      isLogarithmic
      ? (log10(value) - log10(low)) / (log10(high) - log10(low)) : (value - low) / (high - low)
    // Far outside, a line's direction at the edge is all that can be seen.
    return min(max(place, -0.2), 1.2)
  }

  // MARK: Ticks

  /// Ticks at 1, 2 or 5 times a power of ten; the range ends at ticks unless it is fixed.
  private static func linear(
    _ low: Double, _ high: Double, count: Int, isWhole: Bool, isFixed: Bool
  ) -> (ClosedRange<Double>, [Tick]) {
    var (low, high) = (low, high)
    if low == high {
      let margin = low == 0 ? 1 : abs(low) / 2
      (low, high) = (low - margin, high + margin)
    }
    if high - low < Self.narrowest { (low, high) = (low - Self.narrowest, high + Self.narrowest) }
    let rough = (high - low) / Double(max(count, 2))
    var exponent = Int(saturating: log10(rough).rounded(.down))
    let mantissa = rough / pow(10, Double(exponent))
    // 1e-9 keeps a bound that is a tick but for its last bits from being taken for the next one.
    var factor = [1, 2, 5, 10].first { Double($0) >= mantissa - 1e-9 } ?? 10
    if isWhole, exponent < 0 { (factor, exponent) = (1, 0) }
    let step = Double(factor) * pow(10, Double(exponent))
    let first = isFixed ? (low / step - 1e-9).rounded(.up) : (low / step + 1e-9).rounded(.down)
    let last = isFixed ? (high / step + 1e-9).rounded(.down) : (high / step - 1e-9).rounded(.up)
    let ticks = stride(from: first, through: last, by: 1).map {
      Tick(value: $0 * step, text: text(Int(saturating: $0 * Double(factor)), exponent: exponent))
    }
    return (isFixed ? low...high : first * step...last * step, ticks)
  }

  /// Ticks at powers of ten, not more of them than `count`.
  private static func logarithmic(
    _ low: Double, _ high: Double, count: Int
  ) -> (ClosedRange<Double>, [Tick]) {
    let first = Int(saturating: (log10(low) + 1e-9).rounded(.down))
    var last = Int(saturating: (log10(high) - 1e-9).rounded(.up))
    if last <= first { last = first + 1 }
    let step = max(1, (last - first + count - 1) / max(count, 1))
    let ticks = stride(from: first, through: last, by: step).map {
      Tick(value: pow(10, Double($0)), text: power($0))
    }
    return (pow(10, Double(first))...pow(10, Double(last)), ticks)
  }

  // MARK: Texts

  /// `number` · 10^`exponent`, written out where it is short.
  private static func text(_ number: Int, exponent: Int) -> String {
    if number == 0 { return "0" }
    let sign = number < 0 ? "−" : ""
    let digits = String(number.magnitude)
    if exponent >= 0, exponent + digits.count <= 6 {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    if exponent < 0, exponent >= -5 {
      let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
      let whole = padded.dropLast(-exponent)
      let fraction = trimmed(String(padded.suffix(-exponent)))
      return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
    let fraction = trimmed(String(digits.dropFirst()))
    return sign + digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "·"
      + power(exponent + digits.count - 1)
  }

  private static func trimmed(_ fraction: String) -> String {
    var fraction = fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return fraction
  }

  private static func power(_ exponent: Int) -> String {
    switch exponent {
    case 0...3: return "1" + String(repeating: "0", count: exponent)
    case -3..<0: return "0." + String(repeating: "0", count: -exponent - 1) + "1"
    default:
      let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
      let raised = String(exponent.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] }
      return "10" + (exponent < 0 ? "⁻" : "") + String(raised)
    }
  }
}
