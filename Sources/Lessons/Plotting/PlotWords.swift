import Foundation

/// The words on plots, all in this file.
enum PlotWords {
  static let netInput = "net input z"
  static let output = "output"
  static let outputAndSlope = "output, and its derivative by z"

  static func derivative(of name: String) -> String { "\(name)′" }

  static func activationsTitle(derivatives: Bool) -> String {
    derivatives ? "Activation functions and their derivatives" : "Activation functions"
  }

  static func activationsSummary(
    _ names: [String], derivatives: Bool, _ range: ClosedRange<Double>
  ) -> String {
    "The activation functions \(list(names))\(derivatives ? " and their derivatives" : "") "
      + "for net inputs from \(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  /// A number with four significant digits at most.
  static func number(_ value: Double) -> String { String(format: "%.4g", value) }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
