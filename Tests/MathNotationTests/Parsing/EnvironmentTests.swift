import Testing

/// Matrices and cases.
@Suite struct EnvironmentTests {
  @Test(
    arguments: [
      (#"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}"#, "(2x2 1 2 3 4)"),
      (#"\begin{bmatrix} a \\ b \end{bmatrix}"#, "(2x1 a b)"),
      (#"\begin{vmatrix} 1 & 2 \\ 3 & 4 \end{vmatrix}"#, "(determinant (2x2 1 2 3 4))"),
      (#"\begin{pmatrix} 1 & 2 \\ 3 & 4 \\ \end{pmatrix}"#, "(2x2 1 2 3 4)"),
      (#"\begin{array}{cc} 1 & 2 \end{array}"#, "(1x2 1 2)"),
      (#"\begin{smallmatrix} 1 \end{smallmatrix}"#, "(1x1 1)"),
      (#"2 \begin{pmatrix} 1 & -1 \end{pmatrix}"#, "(* 2 (1x2 1 (neg 1)))"),
      (#"\begin{bmatrix} 1 + 2 & 3 \\ x & y z \end{bmatrix}"#, "(2x2 (+ 1 2) 3 x (* y z))"),
    ] as [(String, String)])
  func aMatrixHasItsRows(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      (
        #"\begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}"#,
        "(cases(count: 2) 1 (> x 0) 0 otherwise)"
      ),
      (
        #"\begin{cases} x, & \text{if } x \ge 0 \\ -x, & \text{else} \end{cases}"#,
        "(cases(count: 2) x (≥ x 0) (neg x) otherwise)"
      ),
      (
        #"\begin{dcases} 1 & \text{for } x = 1 \\ 2 & \text{sonst} \end{dcases}"#,
        "(cases(count: 2) 1 (= x 1) 2 otherwise)"
      ),
      (
        #"\begin{cases} 1 & x \le 1, \\ 2 & x > 1 \end{cases}"#,
        "(cases(count: 2) 1 (≤ x 1) 2 (> x 1))"
      ),
    ] as [(String, String)])
  func casesHaveValuesAndConditions(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      (#"\begin{pmatrix} 1 & 2 \\ 3 \end{pmatrix}"#, "a matrix with rows of different lengths"),
      (#"\begin{tikzpicture} x \end{tikzpicture}"#, "an unknown environment"),
      (
        #"\begin{cases} x & 0 < x < 1 < 2 \\ 0 & \text{otherwise} \end{cases}"#,
        "a double inequality"
      ),
      (#"\begin{cases} x = 1 \\ y = 2 \end{cases}"#, "a system of equations"),
      (#"\begin{cases} \end{cases}"#, "an empty side"),
      (#"\begin{cases} 1 & 2 \end{cases}"#, "notation that is not understood"),
      (#"\begin{cases} 1 & x > \end{cases}"#, "notation that is not understood"),
    ] as [(String, String)])
  func environmentsThatAreNotRead(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }
}
