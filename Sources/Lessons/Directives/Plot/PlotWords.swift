import Binding
import NeuralNet
import Platform

/// The words on plots, all in this file.
enum PlotWords {
  static let nothing = "There is nothing to plot: the training above has no result."
  static let start = "at the start"
  static let end = "at the end"
  static let netInput = "net input z"
  static let output = "output"
  static let outputAndSlope = "output, and its derivative with respect to z"

  static func derivative(of name: String) -> String { "\(name)′" }

  static func activationsTitle(derivatives: Bool) -> String {
    derivatives ? "Activation functions and their derivatives" : "Activation functions"
  }

  static func activationsSummary(
    _ names: [String], derivatives: Bool, _ range: ClosedRange<Double>
  ) -> String {
    "The activation functions \(names.listed)\(derivatives ? " and their derivatives" : "") "
      + "for net inputs from \(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  // MARK: Training

  static let lossTitle = "Error during training"
  static let steps = "updates"
  static let error = "error"

  static let lossSummary = "The error during training"

  static func lossSummary(_ curve: LossPlot.Curve) -> String {
    let points = curve.record.points
    guard let first = points.first, let last = points.last else { return curve.name }
    return (curve.name.isEmpty ? ", " : "; \(curve.name): ") + "from \(number(first.error)) to "
      + "\(number(last.error)) over \(EngineWords.count(last.step, "update"))"
  }

  static let gradientsTitle = "Norm of the gradient by layer"
  static let layer = "layer"
  static let gradientNorm = "norm of the gradient"

  static let gradientsSummary = "The norm of the gradient by layer"

  static func gradientsSummary(_ series: GradientPlot.Series) -> String {
    guard let first = series.norms.first, let last = series.norms.last else { return series.name }
    return (series.name.isEmpty ? ", " : "; \(series.name): ")
      + "\(number(first)) in the first layer, \(number(last)) in the last"
  }

  static func training(_ number: Int) -> String { "training \(number)" }

  // MARK: Descent

  static func descentTitle(_ parameter: String) -> String {
    "Steps of gradient descent along \(parameter)"
  }

  static func rate(_ value: Double) -> String { "α = \(number(value))" }

  static func descentSummary(_ parameter: String, _ range: ClosedRange<Double>) -> String {
    "The error for \(parameter) from \(number(range.lowerBound)) to \(number(range.upperBound)), "
      + "with all else as it is"
  }

  /// Where steps of a rate lead.
  static func descentSummary(_ rate: Double, _ points: [Plot.Point]) -> String {
    guard let first = points.first, let last = points.last else { return "" }
    return
      "; \(self.rate(rate)): \(EngineWords.count(points.count - 1, "step")) from \(number(first.x)), "
      + "where the error is \(number(first.y)), to \(number(last.x)), where it is \(number(last.y))"
  }

  // MARK: Weights

  static let weight = "weight"
  static let density = "density"
  static let measured = "measured"
  static let theory = "theory"

  static func weightsTitle(_ name: String) -> String { "Weights: \(name)" }

  static func weightsSummary(
    _ name: String, count: Int, _ range: ClosedRange<Double>
  ) -> String {
    "A histogram of \(EngineWords.count(count, "weight")) from \(number(range.lowerBound)) to "
      + "\(number(range.upperBound)), drawn by the method \(name), beside the density in theory"
  }

  // MARK: Predictions

  static let boundaryTitle = "Decision boundary"

  static func target(_ name: String, _ number: Int) -> String { "\(name) = \(number)" }

  static func boundarySummary(
    _ inputs: [String], right: Int, of count: Int, isProbable: Bool
  ) -> String {
    "The regions of the classes over \(inputs.listed)"
      + "\(isProbable ? ", the fainter the less sure" : ""); "
      + "\(right) of \(count) examples lie in the region of their class"
  }

  static let predictionTitle = "Predictions"

  static func examples(_ name: String) -> String { "\(name), examples" }

  static func prediction(_ name: String) -> String { "\(name), predicted" }

  static func predictionSummary(
    of targets: [String], over input: String, in range: ClosedRange<Double>
  ) -> String {
    "The examples of \(targets.listed) and what the network predicts, for \(input) from "
      + "\(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  /// A number with four significant digits at most, and powers of ten written as such.
  static func number(_ value: Double) -> String {
    let parts = value.printed(as: "%.4g").split(separator: "e")
    guard parts.count == 2, let exponent = Int(exponent: parts[1]) else { return parts.joined() }
    return "\(parts[0])×10" + String("\(exponent)".map { raised[$0] ?? $0 })
  }

  private static let raised = Dictionary(uniqueKeysWithValues: zip("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))

  /// A name on an axis or in a legend, with small digits: `x_1` is `x₁`.
  static func symbol(_ name: String) -> String { Speller.unicode(ofLetter: name) ?? name }
}
