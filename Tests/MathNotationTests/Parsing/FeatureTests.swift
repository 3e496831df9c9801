import MathNotation
import Testing

/// What a side was seen to hold, before it is evaluated.
@Suite struct FeatureTests {
  @Test(
    arguments: [
      ("x", []), ("2", []), ("-3", []), ("(x)", []), (#"\mathbf{x}_1"#, []), (#"\hat{y}"#, []),
      ("1 + 2", .operation), ("-x", .operation), ("2x", .operation), ("x^2", .operation),
      ("5!", .operation), (#"\frac{1}{2}"#, .operation), (#"\sqrt{2}"#, .operation),
      ("1011_2", .operation), (#"\exp(x)"#, .function), ("|x|", .function),
      (#"\lfloor x \rfloor"#, .function), (#"\binom{5}{2}"#, .function),
      (#"\sum_o x_o"#, .function),
      (#"\max(1, 2)"#, .function), ("f(x)", .function), (#"\sin x"#, [.function, .trigonometry]),
      (#"\arctan x"#, [.function, .trigonometry]), (#"\log 2"#, [.function, .unstatedBase]),
      (#"\log_2 8"#, .function), (#"\lg 2"#, [.function, .unstatedBase]),
      (#"25\%"#, [.operation, .percent]), (#"3\,\text{m}"#, .unit),
      (#"3\,\frac{\text{m}}{\text{s}}"#, .unit), (#"2\frac{1}{2}"#, [.operation, .mixedNumber]),
      ("1/2x", [.operation, .openDivision]), ("1,250", .ambiguousComma), ("2,5", .ambiguousComma),
      ("1{,}250", .unclearSeparator), ("1.250", .unclearSeparator), ("1.25", []),
      ("(1, 2)", .matrix), (#"\begin{pmatrix} 1 & 2 \end{pmatrix}"#, .matrix),
      (
        #"\begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}"#, [.function, .conditions]
      ),
    ] as [(String, Side.Features)])
  func aSideTellsWhatItHolds(latex: String, features: Side.Features) throws {
    let side = try #require(TreeText(latex).formula.chains.first?.sides.first)
    #expect(side.features == features)
  }

  @Test(arguments: [
    ("1 + 2", true), (#"\sin x"#, true), (#"25\%"#, true), ("x", false), (#"3\,\text{m}"#, false),
    ("(1, 2)", false), ("1,250", false),
  ])
  func aSideStatesSomethingWithAnOperationOrAFunction(latex: String, isStatement: Bool) throws {
    let side = try #require(TreeText(latex).formula.chains.first?.sides.first)
    #expect(side.features.isStatement == isStatement)
  }

  @Test func theFeaturesOfASideAreItsOwn() throws {
    let sides = try #require(TreeText(#"1 + 1 = 2 = \sin x"#).formula.chains.first?.sides)
    #expect(sides.map(\.features) == [.operation, [], [.function, .trigonometry]])
  }
}
