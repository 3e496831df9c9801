import MathNotation
import Testing

/// Notation with two meanings: the one that most notes use, and the other one on request.
@Suite struct ParsingOptionsTests {
  @Test(
    arguments: [
      (\.readsMixedNumbers, #"2\frac{1}{2}"#, "(* 2 (/ 1 2))", "(mixedNumber 2 (/ 1 2))"),
      (\.readsMixedNumbers, #"2 \frac{1}{2}"#, "(mixedNumber 2 (/ 1 2))", "(* 2 (/ 1 2))"),
      (\.readsMixedNumbers, #"2\frac{3}{2}"#, "(* 2 (/ 3 2))", "(* 2 (/ 3 2))"),
      (\.dividesByWholeProduct, "1/2x", "(* (/ 1 2) x)", "(/ 1 (* 2 x))"),
      (
        \.dividesByWholeProduct, "1/2xy + 1", "(+ (* (* (/ 1 2) x) y) 1)",
        "(+ (/ 1 (* (* 2 x) y)) 1)"
      ),
      (\.dividesByWholeProduct, "1/2", "(/ 1 2)", "(/ 1 2)"),
      (
        \.dividesByWholeProduct, #"3 / 2 \times 10^6"#, "(× (/ 3 2) (^ 10 6))",
        "(/ 3 (× 2 (^ 10 6)))"
      ),
      (\.readsDecimalCommas, "1,250", "1250", "1.25"),
      (\.readsDecimalCommas, "2,5", "2.5", "2.5"),
      (\.readsDecimalCommas, "1250", "1250", "1250"),
      (\.exchangesSeparators, "1{,}250", "1250", "1.25"),
      (\.exchangesSeparators, "1.250", "1.25", "1250"),
      (\.exchangesSeparators, "1.25", "1.25", "1.25"),
      (\.exchangesSeparators, "0.250", "0.25", "0.25"),
    ] as [(any WritableKeyPath<ParsingOptions, Bool> & Sendable, String, String, String)])
  func anOptionGivesTheOtherMeaning(
    option: any WritableKeyPath<ParsingOptions, Bool> & Sendable, latex: String, off: String,
    on: String
  ) {
    var options = ParsingOptions()
    options[keyPath: option] = false
    #expect(TreeText(latex, options: options).chains == [off])
    options[keyPath: option] = true
    #expect(TreeText(latex, options: options).chains == [on])
  }

  /// An attempt that is taken back leaves a number as it was written, to be read once more.
  @Test func anOptionIsTakenOnce() {
    var options = ParsingOptions()
    options.readsDecimalCommas = true
    options.exchangesSeparators = true
    for latex in ["x((1,250) = 2", "P(1.250 + (1,250) \\mid x) = 1"] {
      let formula = TreeText(latex, options: options).formula
      for side in formula.chains.flatMap(\.sides) {
        #expect(side.range.upperBound <= latex.utf8.count)
      }
    }
    #expect(
      TreeText("f(1{,}250 + y) = 2", known: ["f()"], options: options).chains == [
        "(f() (+ 1.25 y)) = 2"
      ])
  }
}
