import Testing

@testable import Lessons

@Suite struct FormulaFormTests {
  @Test(arguments: [
    (9, [9, 10, 11, 12]), (12, [12, 11, 10, 9, 8, 7, 6]), (10, [10, 11, 12, 9, 8, 7, 6]),
    (3, [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), (15, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6]),
  ])
  func otherDecimalsAreTriedBeforeLessIsSaid(_ decimals: Int, _ order: [Int]) {
    let forms = FormulaForm.all(decimals: decimals)
    #expect(forms.first == FormulaForm(decimals: decimals, detail: .full))
    #expect(forms.prefix(order.count).map(\.decimals) == order)
    let details = [FormulaForm.Detail.full, .equation, .result].flatMap {
      Array(repeating: $0, count: order.count)
    }
    #expect(forms.map(\.detail) == details + [.bare])
    #expect(Set(forms).count == forms.count)
  }

  @Test func aShortChainIsOneLineAndALongOneIsAligned() {
    #expect(FormulaSides(sides: ["E", "a + b", "1"]).latex == "E = a + b = 1")
    #expect(FormulaSides(sides: ["E", "1"], relation: "\\approx").latex == "E \\approx 1")
    let long = String(repeating: "a + ", count: 20) + "a"
    #expect(FormulaSides(sides: ["E", long]).latex == "E = \(long)", "two sides stay together")
    #expect(
      FormulaSides(sides: ["E", long, "1"]).latex
        == "\\begin{aligned}\nE &= \(long) \\\\\n&= 1\n\\end{aligned}")
  }
}
