import NeuralNet

/// The norm of the gradient by layer, which shows gradients that vanish or explode.
struct GradientPlot {
  /// Norms from the first layer to the last, with the name that the legend has for them.
  struct Series {
    let name: String
    let norms: [Double]
  }

  let series: [Series]

  func plot(title: String?) -> Plot {
    let count = series.map(\.norms.count).max() ?? 0
    let layers = count > 1 ? 1...Double(count) : nil
    return Plot(
      title: title ?? PlotWords.gradientsTitle,
      x: .init(PlotWords.layer, range: layers, isWhole: true),
      y: .init(PlotWords.gradientNorm, scale: .logarithmic),
      layers: series.map { series in
        .markedLine(
          name: series.name,
          points: series.norms.enumerated().map { Plot.Point(x: Double($0 + 1), y: $1) })
      },
      summary: PlotWords.gradientsSummary
        + series.map { PlotWords.gradientsSummary($0) }.joined())
  }
}
