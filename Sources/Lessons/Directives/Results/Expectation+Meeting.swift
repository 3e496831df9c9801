import Binding
import Platform

extension LessonRequest.Expectation {
  /// Whether a value rounds to the expected number.
  func isMet(by value: Double?) -> Bool {
    guard let value, value.isFinite else { return false }
    return abs(value - self.value) <= max(halfUnit * (1 + 1e-9), 1e-9 * abs(self.value))
  }

  /// Half a unit of the last written decimal place; nought where there are no decimals.
  private var halfUnit: Double {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    let exponent = parts.count == 2 ? Int(exponent: parts[1]) ?? 0 : 0
    let decimals = parts[0].drop { $0 != "." }.dropFirst().count
    guard decimals > 0, !text.contains("/") else { return 0 }
    return 0.5 * (Double("1e\(exponent - decimals)") ?? 0)
  }
}
