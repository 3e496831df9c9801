import Binding
import NeuralNet

/// The error of a network over one of its parameters, and steps of gradient descent along it.
struct DescentPlot {
  private let descent: PlotRequest.Descent
  private let bound: BoundNetwork

  init(_ descent: PlotRequest.Descent, of bound: BoundNetwork) {
    self.descent = descent
    self.bound = bound
  }

  /// How many points the curve has.
  private static let count = 201

  /// Complexity: O((points + rates · steps) · size of the network).
  func plot(title: String?) -> Plot {
    let name = Speller(bound).spelling(of: Quantity(.parameter(descent.parameter)), in: .unicode)
    let walks = descent.rates.map(steps)
    let range = range(of: walks)
    let curve = (0..<Self.count).map { index in
      let part = Double(index) / Double(Self.count - 1)
      return point(at: range.lowerBound + part * (range.upperBound - range.lowerBound)).place
    }
    let visible = walks.map { walk in Array(walk.prefix { range.contains($0.x) }) }
    let lines = zip(descent.rates, visible).map {
      Plot.Layer.markedLine(name: PlotWords.rate($0), points: $1)
    }
    let ways = zip(descent.rates, walks).map { PlotWords.descentSummary($0, $1) }.joined()
    return Plot(
      title: title ?? PlotWords.descentTitle(name), x: .init(name, range: range),
      y: .init(PlotWords.error), layers: [.line(name: PlotWords.error, points: curve)] + lines,
      summary: PlotWords.descentSummary(name, range) + ways)
  }

  /// The error at a value of the parameter, and its slope there.
  private func point(at value: Double) -> (place: Plot.Point, slope: Double) {
    let values = bound.network.with(parameters: [descent.parameter: value]).evaluate()
    let slope = values[
      .derivative(of: .totalError, by: Quantity(.parameter(descent.parameter)))]
    return (Plot.Point(x: value, y: values[.totalError] ?? .nan), slope ?? .nan)
  }

  /// The steps of a rate from the parameter's own value on, as far as they are finite.
  private func steps(rate: Double) -> [Plot.Point] {
    var points: [Plot.Point] = []
    var value = bound.values[Quantity(.parameter(descent.parameter))] ?? 0
    while points.count <= descent.steps, value.isFinite {
      let (place, slope) = point(at: value)
      guard place.y.isFinite else { break }
      points.append(place)
      value -= rate * slope
    }
    return points
  }

  /// What is seen: what the author asks for, or all steps with some room, but no more than a hundred times as
  /// far as those of the first rate go.
  private func range(of walks: [[Plot.Point]]) -> ClosedRange<Double> {
    if let range = descent.range { return range }
    let start = bound.values[Quantity(.parameter(descent.parameter))] ?? 0
    let reach = walks.map { walk in walk.map { abs($0.x - start) }.max() ?? 0 }
    let most = max(1, min(reach.max() ?? 1, 100 * (reach.first ?? 1)))
    return (start - 1.25 * most)...(start + 1.25 * most)
  }
}
