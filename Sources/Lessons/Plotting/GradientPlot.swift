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
    Plot(
      title: title ?? PlotWords.gradientsTitle,
      x: .init(PlotWords.layer, isWhole: true),
      y: .init(PlotWords.gradientNorm, scale: .logarithmic),
      layers: series.map { series in
        .markedLine(
          name: series.name,
          points: series.norms.enumerated().map { Plot.Point(x: Double($0 + 1), y: $1) })
      },
      summary: series.map(PlotWords.gradientsSummary).joined(separator: "; "))
  }
}
