import NeuralNet

/// The error over the steps of training.
struct LossPlot {
  /// A training with the name that the legend has for it.
  struct Curve {
    let name: String
    let record: TrainingRecord
  }

  let curves: [Curve]
  let isLogarithmic: Bool

  func plot(title: String?) -> Plot {
    Plot(
      title: title ?? PlotWords.lossTitle,
      x: .init(PlotWords.steps, isWhole: true),
      y: .init(PlotWords.error, scale: isLogarithmic ? .logarithmic : .linear),
      layers: curves.map { curve in
        .line(
          name: curve.name,
          points: curve.record.points.map { Plot.Point(x: Double($0.step), y: $0.error) })
      },
      summary: PlotWords.lossSummary
        + curves.map { PlotWords.lossSummary($0) }.joined())
  }
}
