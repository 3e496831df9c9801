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
    let all = (0..<Self.count).map { index in
      let part = Double(index) / Double(Self.count - 1)
      let z = range.lowerBound + part * (range.upperBound - range.lowerBound)
      return Plot.Point(x: z, y: value(z))
    }
    return all.prefix(1)
      + zip(all, all.dropFirst()).flatMap { left, right in
        guard let gap = Self.jump(of: value, from: left, to: right) else { return [right] }
        return [gap.before, Plot.Point(x: gap.after.x, y: .nan), gap.after, right]
      }
  }

  /// The points on both sides of a jump between two points; nil where there is none.
  ///
  /// The half over which the function changes more is halved again and again: where it is continuous the
  /// change goes to 0.
  private static func jump(
    of value: (Double) -> Double, from left: Plot.Point, to right: Plot.Point
  ) -> (before: Plot.Point, after: Plot.Point)? {
    let change = abs(right.y - left.y)
    guard change > 0 else { return nil }
    var (before, after) = (left, right)
    for _ in 0..<24 {
      let x = (before.x + after.x) / 2
      let middle = Plot.Point(x: x, y: value(x))
      if abs(middle.y - before.y) > abs(after.y - middle.y) {
        after = middle
      } else {
        before = middle
      }
    }
    return abs(after.y - before.y) > change / 2 ? (before, after) : nil
  }
}
