import NeuralNet
import Platform

/// The regions of the classes that a network of two inputs tells apart, under the examples.
struct BoundaryPlot {
  let data: Dataset
  /// The outputs for a pair of inputs.
  let predict: ([Double]) -> [Double]
  /// Whether the outputs are probabilities of the classes.
  let isProbable: Bool

  /// The cells of a side of the grid.
  private static let resolution = 96

  func plot(title: String?) -> Plot {
    let x = Self.range(data.inputs.map { $0[0] })
    let y = Self.range(data.inputs.map { $0[1] })
    let classes = data.targets.map(\.classNumber)
    let count = max(2, (classes.max() ?? 0) + 1)
    let names = (0..<count).map { name(ofClass: $0, of: count) }
    let dots = (0..<count).map { number in
      Plot.Layer.dots(
        name: names[number],
        points: zip(data.inputs, classes).filter { $0.1 == number }
          .map { Plot.Point(x: $0.0[0], y: $0.0[1]) })
    }
    let right = zip(data.inputs, classes).count { predict($0).classNumber == $1 }
    let inputs = data.inputNames.map(PlotWords.symbol)
    return Plot(
      title: title ?? PlotWords.boundaryTitle, x: .init(inputs[0], range: x),
      y: .init(inputs[1], range: y),
      layers: [.field(names: names, field: field(x, y))] + dots,
      summary: PlotWords.boundarySummary(
        inputs, right: right, of: data.count, isProbable: isProbable))
  }

  private func name(ofClass number: Int, of count: Int) -> String {
    data.targetNames.count == count
      ? PlotWords.symbol(data.targetNames[number])
      : PlotWords.target(PlotWords.symbol(data.targetNames.first ?? ""), number)
  }

  private func field(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Plot.Field {
    let size = Self.resolution
    let place = { (range: ClosedRange<Double>, index: Int) in
      range.lowerBound + (Double(index) + 0.5) / Double(size)
        * (range.upperBound - range.lowerBound)
    }
    let outputs = (0..<size).flatMap { row in
      (0..<size).map { predict([place(x, $0), place(y, row)]) }
    }
    return Plot.Field(
      x: x, y: y, columns: size, rows: size, classes: outputs.map(\.classNumber),
      sureness: isProbable ? outputs.map(Self.sureness) : [])
  }

  /// How sure the likeliest class is, in steps that are alike from no preference at all to certainty.
  private static func sureness(_ outputs: [Double]) -> Int {
    let best = outputs.count == 1 ? max(outputs[0], 1 - outputs[0]) : outputs.max() ?? 1
    let least = 1 / Double(max(2, outputs.count))
    let part = (best - least) / (1 - least)
    return min(Plot.Field.surest, max(0, Int(saturating: part * Double(Plot.Field.surest + 1))))
  }

  /// What is seen of numbers: all of them, with a margin.
  private static func range(_ numbers: [Double]) -> ClosedRange<Double> {
    guard let low = numbers.min(), let high = numbers.max() else { return 0...1 }
    let margin = high > low ? (high - low) / 8 : 1
    return low - margin...high + margin
  }
}
