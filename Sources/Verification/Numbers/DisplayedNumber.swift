import MathNotation

/// A value as a written number would display it.
struct DisplayedNumber: Sendable {
  private let value: Double
  private let decimals: Int8
  private let isPercent: Bool
  /// The value in all digits, where a double does not hold them.
  private var exact: WholeNumber?

  /// The part of a value that a whole number may leave out and still show it: 40.3 shows as 40, and
  /// 2.3 does not show as 2.
  private static let mostLeftOut = 0.05

  /// A value with as many decimals as the number has, and no fewer significant digits; in the middle between two
  /// such numbers it has one more.
  init(_ value: Double, like number: StatedNumber) {
    let scaled = value / number.scale
    guard scaled.isFinite else {
      (self.value, decimals, isPercent) = (value, 0, false)
      return
    }
    var decimals = max(0, number.literal.decimals)
    if !number.literal.isInteger, scaled != 0 {
      let leading = DecimalText.exponent(of: scaled)
      decimals = max(decimals, number.literal.significantDigits - 1 - leading)
    }
    // What would not show as a whole number shows with three digits.
    if number.literal.isInteger, abs(scaled) > 1e-6,
      abs(scaled.rounded() - scaled) > Self.mostLeftOut * abs(scaled)
    {
      decimals = max(decimals, 2 - DecimalText.exponent(of: scaled))
    }
    // Neither of two numbers is the value that lies in the middle between them.
    if NumberText.isTie(scaled, decimals: decimals) { decimals += 1 }
    (self.value, self.decimals, isPercent) = (
      scaled, Int8(clamping: min(decimals, 17)), number.isPercent
    )
  }

  /// What a side comes to, displayed like a number; `nil` where it is none.
  init?(_ side: SideValue, like number: StatedNumber) {
    guard let best = side.best else { return nil }
    self.init(best, like: number)
    exact = side.exact
  }

  var text: String {
    if let exact { return exact.description }
    guard value.isFinite else { return "\(value)" }
    // What has no digit but noughts in front would be shown as nought.
    if value != 0, abs(value) < powerOfTen(-Int(decimals)) / 2 {
      return DecimalText.short(value, significantDigits: 3) + (isPercent ? "\\%" : "")
    }
    return DecimalText.fixed(value, decimals: Int(decimals)) + (isPercent ? "\\%" : "")
  }
}
