import Testing

@testable import MathNotation

/// Tokens: what each piece of a formula means, and where it stands.
@Suite struct LexerTests {
  /// The tokens of a formula but for the last, which ends it, each as its meaning and its text.
  static func tokens(_ latex: String) -> [String] {
    let bytes = Array(latex.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var lexer = Lexer(buffer)
      lexer.tokenize()
      return lexer.tokens.dropLast().map { token in
        let text = String(decoding: bytes[token.range], as: UTF8.self)
        let name = "\(token.meaning)".prefix { $0 != "(" }
        return text.isEmpty ? "\(name)" : "\(name) \(text)"
      }
    }
  }

  @Test(
    arguments: [
      ("1 + 2", ["number 1", "plus +", "number 2"]),
      ("ab'", ["letters ab", "prime '"]),
      (#"\alpha_1"#, [#"letter \alpha"#, "underscore _", "number 1"]),
      (
        #"\frac{1}{2}"#,
        [#"fraction \frac"#, "open {", "number 1", "close }", "open {", "number 2", "close }"]
      ),
      (#"a \le b"#, ["letters a", #"relation \le"#, "letters b"]),
      ("a<=b", ["letters a", "relation <=", "letters b"]),
      ("a==b", ["letters a", "relation ==", "letters b"]),
      ("a:=b", ["letters a", "relation :=", "letters b"]),
      ("a : b", ["letters a", "colon :", "letters b"]),
      (#"\not="#, ["relation ="]),
      (#"\text{ab c}"#, [#"text \text{ab c}"#]),
      (#"\text {a{b}}x"#, [#"text \text {a{b}}"#, "letters x"]),
      (#"\operatorname*{max}"#, [#"text \operatorname*{max}"#]),
      (#"\textbf{0.5}"#, [#"style \textbf"#, "open {", "number 0.5", "close }"]),
      (#"\mathbf x"#, [#"style \mathbf"#, "letters x"]),
      (#"\begin{cases}x\end{cases}"#, [#"begin \begin{cases}"#, "letters x", #"end \end{cases}"#]),
      (#"\begin{array}{cc}1"#, [#"begin \begin{array}{cc}"#, "number 1"]),
      (#"\overset{!}{=} 1"#, ["relation =", "number 1"]),
      (#"\left(x\right)"#, [#"open \left("#, "letters x", "close )"]),
      (#"\left|x\right|"#, [#"open \left|"#, "letters x", "close |"]),
      (#"|x|"#, ["bar |", "letters x", "bar |"]),
      (#"\bigl[1\bigr]"#, [#"open \bigl["#, "number 1", "close ]"]),
      (#"\left\{3\right."#, [#"open \left\{"#, "number 3"]),
      (#"\displaystyle x"#, ["letters x"]),
      (#"x \tag{1}"#, ["letters x"]),
      (#"x\label{eq:1}."#, ["letters x", "comma ."]),
      (#"\hspace*{2em} x"#, ["letters x"]),
      (#"\,x\;y"#, ["letters x", "letters y"]),
      (#"a\,\,\,b"#, ["letters a", #"wideSpace \,"#, "letters b"]),
      (#"a\quad b"#, ["letters a", #"wideSpace \quad"#, "letters b"]),
      (#"a\\b"#, ["letters a", #"rowBreak \\"#, "letters b"]),
      (#"a\\[4pt]b"#, ["letters a", #"rowBreak \\[4pt]"#, "letters b"]),
      (#"a\\[2]b"#, ["letters a", #"rowBreak \\"#, "open [", "number 2", "close ]", "letters b"]),
      (#"a\_b"#, [#"letters a\_b"#]),
      (#"\foo"#, [#"unknownCommand \foo"#]),
      (#"\int"#, [#"unsupported \int"#]),
      ("...", ["dots ..."]),
      ("1.", ["number 1", "comma ."]),
      ("a?", ["letters a", "blank ?"]),
      ("α", ["letter α"]),
      ("é", ["letters é"]),
      ("x²", ["letters x", "caret ²", "number ²"]),
      ("x⁻¹", ["letters x", "caret ⁻¹", "open ⁻¹", "minus ⁻¹", "number ¹", "close"]),
      ("h₁₂", ["letters h", "underscore ₁₂", "number ₁₂"]),
      ("½", ["number ½"]),
      ("a × b", ["letters a", "times ×", "letters b"]),
      ("a − b", ["letters a", "minus −", "letters b"]),
      ("w₅⁺", ["letters w", "underscore ₅", "number ₅", "caret ⁺", "plus ⁺"]),
      ("\\", ["unknownCommand \\"]),
    ] as [(String, [String])])
  func aFormulaIsCutIntoTokens(latex: String, tokens: [String]) {
    #expect(Self.tokens(latex) == tokens)
  }

  @Test(
    arguments: [
      ("0.25", 0.25, 2, 2), ("7", 7, 0, 1), ("1.2e-3", 0.0012, 4, 2), ("0.050", 0.05, 3, 2),
      ("0.40", 0.4, 2, 2), ("1,250", 1250, 0, 4), ("2{,}03", 2.03, 2, 3), ("100", 100, 0, 3),
      ("0.593269992", 0.593269992, 9, 9), ("1.5e3", 1500, -2, 2), ("0", 0, 0, 1),
      ("0.000", 0, 3, 1),
      ("1\\,000.5", 1000.5, 1, 5), ("12345678901234567890", 12_345_678_901_234_567_168, 0, 20),
      ("0.1234567890123456789", 0.1234567890123456789, 19, 19), ("2,5", 2.5, 1, 2),
      ("1.234,5", 1234.5, 1, 5), ("½", 0.5, 1, 1), ("0x1F", 31, 0, 2),
    ] as [(String, Double, Int, Int)])
  func aLiteralKeepsItsValueAndPrecision(
    text: String, value: Double, decimals: Int, significant: Int
  ) throws {
    let literal = try #require(TreeText(text).formula.literals.last)
    #expect(literal.value == value)
    #expect(literal.decimals == decimals)
    #expect(literal.significantDigits == significant)
  }

  @Test(arguments: [
    ("1,250", Literal.Comma.thousands), ("1,250,000", .thousands), ("2,5", .decimal),
    ("1{,}000", .braced), ("2{,}5", .braced), ("1\\,000", .braced), ("12", .none), ("1.5", .none),
    ("1,250.5", .braced), ("0,125", .decimal), ("1234,567", .decimal),
  ])
  func aLiteralTellsItsSeparator(text: String, comma: Literal.Comma) throws {
    #expect(try #require(TreeText(text).formula.literals.first).comma == comma)
  }

  @Test(
    arguments: [
      (0.25, 2, 2, false, 0.01, 0.005), (7, 0, 1, false, 1, 0.5),
      (0.125, 3, 3, true, 0.001, 0.0005),
      (1500, -2, 2, false, 100, 50),
    ] as [(Double, Int, Int, Bool, Double, Double)])
  func aLiteralHasAUnitAndARadius(
    value: Double, decimals: Int, digits: Int, isLong: Bool, unit: Double, radius: Double
  ) {
    var literal = Literal(value: value, decimals: decimals, significantDigits: digits)
    #expect(literal.isLongDecimal == isLong)
    #expect(literal.unit == unit && literal.radius == radius)
    literal.goesOn = true
    #expect(literal.radius == unit)
  }

  @Test func powersOfTenAreExactWhereTheyCanBe() {
    #expect((-22...22).allSatisfy { powerOfTen($0) == Double("1e\($0)") })
    #expect(powerOfTen(300) == 1e300 && powerOfTen(-300) == 1e-300)
    #expect(powerOfTen(400) == .infinity && powerOfTen(-400) == 0)
  }
}
