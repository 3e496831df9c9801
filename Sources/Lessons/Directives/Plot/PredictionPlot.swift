import NeuralNet

/// The outputs of a network of one input as curves, under the examples.
struct PredictionPlot {
  let data: Dataset
  /// The outputs for an input.
  let predict: (Double) -> [Double]

  /// How many points a curve has.
  private static let count = 201

  func plot(title: String?) -> Plot {
    let inputs = data.inputs.map { $0[0] }
    let low = inputs.min() ?? 0
    let high = max(inputs.max() ?? 1, low)
    let places = (0..<Self.count).map {
      low + Double($0) / Double(Self.count - 1) * (high - low)
    }
    let outputs = places.map(predict)
    var layers: [Plot.Layer] = []
    let names = data.targetNames.map(PlotWords.symbol)
    for (index, name) in names.enumerated() {
      layers.append(
        .dots(
          name: PlotWords.examples(name),
          points: zip(inputs, data.targets).map { Plot.Point(x: $0, y: $1[index]) }))
      layers.append(
        .line(
          name: PlotWords.prediction(name),
          points: zip(places, outputs).map { Plot.Point(x: $0, y: $1[index]) }))
    }
    let input = PlotWords.symbol(data.inputNames[0])
    return Plot(
      title: title ?? PlotWords.predictionTitle, x: .init(input),
      y: .init(names.joined(separator: ", ")), layers: layers,
      summary: PlotWords.predictionSummary(of: names, over: input, in: low...high))
  }
}
