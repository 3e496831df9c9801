import NeuralNet
import Platform

/// How often weights lie where, beside the density of the distribution that they were drawn from.
struct WeightHistogram {
  let weights: [Double]
  /// The density; nil where the distribution has none.
  let density: (Double) -> Double?
  /// What the weights are of, as the title says it.
  let name: String

  /// How many points the curve of the density has.
  private static let curveCount = 161

  /// The largest weight that the axis reaches to, with room beyond it.
  private static let reach = 1e-300...1e300

  func plot(title: String?) -> Plot {
    let finite = weights.filter(\.isFinite)
    let largest = min(max(finite.map(abs).max() ?? 1, Self.reach.lowerBound), Self.reach.upperBound)
    let range = -largest * 1.05...largest * 1.05
    var layers: [Plot.Layer] = [
      .bars(name: PlotWords.measured, bars: bars(finite, range))
    ]
    let curve = (0..<Self.curveCount).compactMap { index -> Plot.Point? in
      let part = Double(index) / Double(Self.curveCount - 1)
      let x = range.lowerBound + part * (range.upperBound - range.lowerBound)
      return density(x).map { Plot.Point(x: x, y: $0) }
    }
    if !curve.isEmpty { layers.append(.companion(name: PlotWords.theory, points: curve)) }
    return Plot(
      title: title ?? PlotWords.weightsTitle(name), x: .init(PlotWords.weight, range: range),
      y: .init(PlotWords.density), layers: layers,
      summary: PlotWords.weightsSummary(name, count: finite.count, range))
  }

  /// Bars of equal width whose areas add up to 1.
  private func bars(_ numbers: [Double], _ range: ClosedRange<Double>) -> [Plot.Bar] {
    let count = min(40, max(8, Int(saturating: Double(numbers.count).squareRoot())))
    let width = (range.upperBound - range.lowerBound) / Double(count)
    var counts = [Int](repeating: 0, count: count)
    for number in numbers {
      let place = Int(saturating: (number - range.lowerBound) / width)
      counts[min(count - 1, max(0, place))] += 1
    }
    let total = Double(max(1, numbers.count)) * width
    return counts.enumerated().map { index, number in
      let start = range.lowerBound + Double(index) * width
      return Plot.Bar(interval: start...start + width, height: Double(number) / total)
    }
  }
}
