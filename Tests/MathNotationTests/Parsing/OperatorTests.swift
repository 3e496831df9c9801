import Testing

/// Signs between numbers, and how strongly they bind.
@Suite struct OperatorTests {
  @Test(
    arguments: [
      ("1 + 2 - 3", "(- (+ 1 2) 3)"),
      (#"1 + 2 \cdot 3"#, "(+ 1 (· 2 3))"),
      (#"2 \times 3 * 4"#, "(· (× 2 3) 4)"),
      (#"6 / 2 \div 3"#, "(/ (/ 6 2) 3)"),
      ("-2^2", "(neg (^ 2 2))"),
      (#"2 \cdot -1"#, "(· 2 (neg 1))"),
      ("--1", "(neg (neg 1))"),
      ("+3", "3"),
      (#"17 \bmod 5"#, "(%% 17 5)"),
      (#"17 \% 5"#, "(%% 17 5)"),
      (#"a \odot b"#, "(⊙ a b)"),
      ("1/2x", "(* (/ 1 2) x)"),
      (#"3 \times 10^8 / 2 \times 10^6"#, "(× (/ (× 3 (^ 10 8)) 2) (^ 10 6))"),
      ("2(3 + 1)", "(* 2 (+ 3 1))"),
      ("(1 + 2)(3 + 4)", "(* (+ 1 2) (+ 3 4))"),
      (#"3/4\,\text{m}"#, "(unit (/ 3 4))"),
      ("a - b - c", "(- (- a b) c)"),
      ("a / b / c", "(/ (/ a b) c)"),
      ("a b / c d", "(* (/ (* a b) c) d)"),
      ("1 - -1", "(- 1 (neg 1))"),
      ("2 × 3 − 4", "(- (× 2 3) 4)"),
      (#"a \ast b"#, "(· a b)"),
      (#"2 \bullet 3"#, "(· 2 3)"),
    ] as [(String, String)])
  func signsBindAsInArithmetic(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      ("1 +", "notation that is not understood"),
      ("1 + * 2", "notation that is not understood"),
      ("+", "notation that is not understood"),
      ("* 2", "notation that is not understood"),
      (#"2 \pm 1"#, "a plus-minus sign"),
      (#"\frac{1}"#, "notation that is not understood"),
      ("()", "notation that is not understood"),
      ("1 ± 2", "a plus-minus sign"),
      ("x : 3", "a ratio"), ("1 : 2 : 3", "a ratio"),
    ] as [(String, String)])
  func signsWithoutOperandsAreNotRead(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }
}
