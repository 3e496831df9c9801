import Testing

/// Brackets and bars: groups, vectors, magnitudes, floors.
@Suite struct BracketTests {
  @Test(
    arguments: [
      ("|-5|", "(|| (neg 5))"),
      ("|3 - 5||2|", "(* (|| (- 3 5)) (|| 2))"),
      (#"\left| -2 \right|"#, "(|| (neg 2))"),
      (#"\lvert x \rvert"#, "(|| x)"),
      (#"\|x\|"#, "(norm x)"),
      (#"\lVert x \rVert"#, "(norm x)"),
      (#"\lfloor 7/2 \rfloor"#, "(floor (/ 7 2))"),
      (#"\lceil 7/2 \rceil"#, "(ceiling (/ 7 2))"),
      ("⌊x⌋", "(floor x)"),
      ("(1, 2)", "(2x1 1 2)"),
      (#"(1, 2) \cdot (3, 4)"#, "(· (2x1 1 2) (2x1 3 4))"),
      ("[1, 2, 3]", "(3x1 1 2 3)"),
      (#"\langle 1, 2 \rangle"#, "(2x1 1 2)"),
      ("[1; 2]", "(2x1 1 2)"),
      ("[2,1]", "(2x1 2 1)"),
      ("[1,250]", "(2x1 1 250)"),
      ("(2,1)", "(2x1 2 1)"),
      ("(-2,1,5,3)", "(4x1 (neg 2) 1 5 3)"),
      ("(2,5)^T", "(transpose (2x1 2 5))"),
      // Between operators the comma parts decimals, and so it does where another comma has a space.
      ("(2,5) + 1", "(+ 2.5 1)"),
      ("3(2,5)", "(* 3 2.5)"),
      ("(1,5, 2,5)", "(2x1 1.5 2.5)"),
      (#"\left( 1 + 2 \right) 3"#, "(* (+ 1 2) 3)"),
      (#"\bigl( 1 + 1 \bigr)"#, "(+ 1 1)"),
      ("((1))", "1"),
      ("|x|y|z|", "(* (* (|| x) y) (|| z))"),
      ("2|x|", "(* 2 (|| x))"),
      (#"\left\| x \right\|"#, "(norm x)"),
      (#"\lceil x \rceil + 1"#, "(+ (ceiling x) 1)"),
      ("(1 + 2)^2", "(^ (+ 1 2) 2)"),
      ("[x]", "x"),
      ("|{-|x|}|", "(|| (neg (|| x)))"),
    ] as [(String, String)])
  func bracketsGroupOrMakeAVector(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      (#"\{1, 2\}"#, "a set"),
      ("(1 + 2]", "notation that is not understood"),
      (#"10 \| 20 \| 30"#, "notation that is not understood"),
      ("|1 + ]", "notation that is not understood"),
      (#"\lfloor 2 )"#, "notation that is not understood"),
    ] as [(String, String)])
  func bracketsThatDoNotMatchAreNotRead(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }
}
