import Testing

/// Fractions, binomials, roots: commands with arguments, in braces or not.
@Suite struct FractionTests {
  @Test(
    arguments: [
      (#"\frac{1}{2}"#, "(/ 1 2)"),
      (#"\frac12"#, "(/ 1 2)"),
      (#"\frac1{23}"#, "(/ 1 23)"),
      (#"\frac 1 2"#, "(/ 1 2)"),
      (#"\tfrac{a}{b}"#, "(/ a b)"),
      (#"\dfrac{1}{2} + 1"#, "(+ (/ 1 2) 1)"),
      (#"\frac123"#, "(* (/ 1 2) 3)"),
      (#"\frac{1}{2}{3}"#, "(* (/ 1 2) 3)"),
      (#"{1 \over 2}"#, "(/ 1 2)"),
      (#"{5 \choose 2}"#, "(binomial 5 2)"),
      (#"\binom{5}{2}"#, "(binomial 5 2)"),
      (#"\binom52"#, "(binomial 5 2)"),
      (#"2\frac{1}{2}"#, "(mixedNumber 2 (/ 1 2))"),
      (#"2 \frac{1}{2}"#, "(* 2 (/ 1 2))"),
      (#"2\frac{3}{2}"#, "(* 2 (/ 3 2))"),
      (#"2\frac12"#, "(mixedNumber 2 (/ 1 2))"),
      (#"\frac{a+b}{c}x"#, "(* (/ (+ a b) c) x)"),
      (#"\cfrac{1}{1 + \cfrac{1}{2}}"#, "(/ 1 (+ 1 (/ 1 2)))"),
      (#"\frac xy"#, "(/ x y)"),
      (#"\frac{x}2"#, "(/ x 2)"),
      (#"\frac\alpha\beta"#, "(/ alpha beta)"),
    ] as [(String, String)])
  func aFractionHasTwoArguments(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      (#"\sqrt{16}"#, "(sqrt 16)"),
      (#"\sqrt2"#, "(sqrt 2)"),
      (#"\sqrt 22"#, "(* (sqrt 2) 2)"),
      (#"\sqrt[3]{27}"#, "(root 3 27)"),
      ("√16", "(sqrt 16)"),
      (#"\sqrt x y"#, "(* (sqrt x) y)"),
      (#"\sqrt{\frac{1}{4}}"#, "(sqrt (/ 1 4))"),
      (#"\sqrt[n]{x + 1}"#, "(root n (+ x 1))"),
      ("√(1 + 2)", "(sqrt (+ 1 2))"),
    ] as [(String, String)])
  func aRootHasOneArgument(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      ("2^{10}", [], "(^ 2 10)"),
      ("2^10", [], "(^ 2 10)"),
      ("x^2", [], "(^ x 2)"),
      ("x^{2y}", [], "(^ x (* 2 y))"),
      ("{2}^{3}", [], "(^ 2 3)"),
      ("2^{3^2}", [], "(^ 2 (^ 3 2))"),
      ("x^ab", [], "(* (^ x a) b)"),
      ("3²", [], "(^ 3 2)"),
      ("x⁻¹", [], "(^ x (neg 1))"),
      ("10¹²", [], "(^ 10 12)"),
      ("2^{-1}", [], "(^ 2 (neg 1))"),
      ("x^2_1", [], "(^ x_1 2)"),
      ("x_1^2", [], "(^ x_1 2)"),
      ("(a+b)^2", [], "(^ (+ a b) 2)"),
      ("e^{-x}", [], "(^ e (neg x))"),
      ("5!", [], "(! 5)"),
      ("A^T", ["A"], "(^ A T)"),
      (#"\begin{pmatrix}1 & 2\end{pmatrix}^T"#, [], "(transpose (1x2 1 2))"),
      (#"\begin{pmatrix}1 & 2\end{pmatrix}^\top"#, [], "(transpose (1x2 1 2))"),
      (#"x^\circ"#, [], "(° x)"),
      ("x'", [], "x^'"),
    ] as [(String, [String], String)])
  func aPowerTakesItsScript(latex: String, known: [String], tree: String) {
    #expect(TreeText(latex, known: known).chains == [tree])
  }

  @Test(
    arguments: [
      ("2^3^2", "notation that is not understood"),
      ("5!!", "a double factorial"),
      ("x^", "notation that is not understood"),
      ("^2", "notation that is not understood"),
    ] as [(String, String)])
  func twoPowersAreNotRead(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }
}
