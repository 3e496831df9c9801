import Binding
import NeuralNet

/// Activation functions over a range of net inputs, with their derivatives where asked for.
struct ActivationPlot {
  let functions: [PlotRequest.NamedActivation]
  let derivatives: Bool
  let range: ClosedRange<Double>

  /// How many points a curve has; the kinks at 0 need a point of their own.
  private static let count = 241

  func plot(title: String?) -> Plot {
    var layers: [Plot.Layer] = []
    for function in functions {
      layers.append(.line(name: function.name, points: points { function.activation.value($0) }))
      guard derivatives else { continue }
      layers.append(
        .companion(
          name: PlotWords.derivative(of: function.name),
          points: points { z in
            function.activation.derivative(
              netInput: z, output: function.activation.value(z))
          }))
    }
    return Plot(
      title: title ?? PlotWords.activationsTitle(derivatives: derivatives),
      x: .init(PlotWords.netInput, range: range),
      y: .init(derivatives ? PlotWords.outputAndSlope : PlotWords.output),
      layers: layers,
      summary: PlotWords.activationsSummary(
        functions.map(\.name), derivatives: derivatives, range))
  }

  private func points(_ value: (Double) -> Double) -> [Plot.Point] {
    (0..<Self.count).map { index in
      let part = Double(index) / Double(Self.count - 1)
      let z = range.lowerBound + part * (range.upperBound - range.lowerBound)
      return Plot.Point(x: z, y: value(z))
    }
  }
}
