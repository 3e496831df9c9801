import Lessons
import Testing

@testable import Rendering

@Suite struct AxisScaleTests {
  struct Case: Sendable {
    let values: [Double]
    var scale = Plot.Axis.Scale.linear
    var isWhole = false
    let range: ClosedRange<Double>
    let ticks: [String]
  }

  @Test(arguments: [
    Case(values: [0, 10], range: 0...10, ticks: ["0", "2", "4", "6", "8", "10"]),
    Case(values: [0.3, 9.7], range: 0...10, ticks: ["0", "2", "4", "6", "8", "10"]),
    Case(values: [5, 5], range: 2...8, ticks: ["2", "3", "4", "5", "6", "7", "8"]),
    Case(values: [], range: 0...1, ticks: ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    Case(
      values: [.nan, .infinity, 1, 2], range: 1...2, ticks: ["1", "1.2", "1.4", "1.6", "1.8", "2"]),
    Case(values: [0, 2], isWhole: true, range: 0...2, ticks: ["0", "1", "2"]),
    Case(values: [-1, 1], range: -1...1, ticks: ["−1", "−0.5", "0", "0.5", "1"]),
    Case(
      values: [0.02, 30], scale: .logarithmic, range: 0.01...100,
      ticks: ["0.01", "0.1", "1", "10", "100"]),
    Case(values: [0, -1, 1], scale: .logarithmic, range: 1...10, ticks: ["1", "10"]),
  ])
  func theEndsAreTicksAndAllValuesLieBetweenThem(_ sample: Case) {
    let axis = Plot.Axis("x", scale: sample.scale, isWhole: sample.isWhole)
    let scale = AxisScale(axis, values: sample.values, count: 6)
    #expect(scale.range == sample.range)
    #expect(scale.ticks.map(\.text) == sample.ticks)
    #expect(scale.place(scale.range.lowerBound) == 0)
    #expect(scale.place(scale.range.upperBound) == 1)
    #expect(scale.place(.nan) == nil)
  }

  @Test func onALogarithmicScaleEqualRatiosAreEqualDistances() throws {
    let scale = AxisScale(Plot.Axis("x", scale: .logarithmic), values: [1, 10_000], count: 6)
    #expect(scale.place(100) == 0.5)
    #expect(scale.place(0) == nil)
    #expect(scale.place(-1) == nil)
  }
}
