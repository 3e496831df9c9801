import Testing

/// Chains and the statements that a formula holds.
@Suite struct StatementTests {
  @Test(
    arguments: [
      ("a = b = c", ["a = b = c"]),
      ("a == b", ["a = b"]),
      (#"a \approx b"#, ["a ≈ b"]),
      (#"a \ne b"#, ["a ≠ b"]),
      (#"a \not= b"#, ["a ≠ b"]),
      (#"a \neq b"#, ["a ≠ b"]),
      (#"a < b \le c"#, ["a < b ≤ c"]),
      ("a >= b", ["a ≥ b"]),
      ("a << b", ["a ≪ b"]),
      (#"a \ll b"#, ["a ≪ b"]),
      ("a := b", ["a := b"]),
      (#"a \equiv b \pmod 5"#, ["a ≡ b mod 5"]),
      (#"17 = 2 \mod 5"#, ["17 = 2 mod 5"]),
      (#"x \in A"#, ["x ~ A"]),
      (#"a \sim b"#, ["a ~ b"]),
      ("a ≈ b ≤ c", ["a ≈ b ≤ c"]),
      (#"a \overset{!}{=} b"#, ["a = b"]),
      ("= 2 + 3", ["(+ 2 3)"]),
      ("a = b = ", ["a = b = <an empty side>"]),
      (#"17 \equiv 2 \pmod{15}"#, ["17 ≡ 2 mod 15"]),
      (#"a \pmod{\dots} = 2"#, ["<an ellipsis> = 2"]),
      (#"a \le\; b"#, ["a ≤ b"]),
      (#"a \overset{\text{def}}{=} b"#, ["a = b"]),
      ("a ⇒ b", ["a", "b"]),
    ] as [(String, [String])])
  func relationsJoinSides(latex: String, chains: [String]) {
    #expect(TreeText(latex).chains == chains)
  }

  @Test(
    arguments: [
      ("x = 1, y = 2", ["x = 1", "y = 2"]),
      ("x = 1; y = 2", ["x = 1", "y = 2"]),
      ("f(a, b) = 1", ["(f() a b) = 1"]),
      (#"x = 1 \quad y = 2"#, ["x = 1", "y = 2"]),
      (#"x = 1\;\;\; y = 2"#, ["x = 1", "y = 2"]),
      (#"a = 1 \Rightarrow b = 2"#, ["a = 1", "b = 2"]),
      (#"a = 1 \text{ and } b = 2"#, ["a = 1", "b = 2"]),
      (#"\text{so } x = 3"#, ["x = 3"]),
      ("a = b.", ["a = b"]),
      ("a → b = 2", ["a", "b = 2"]),
      (#"1 + 1 = 2 \iff 2 = 2"#, ["(+ 1 1) = 2", "2 = 2"]),
      ("1 + 1\n= 2\n+ 0\n- 0\n= 3", ["(+ 1 1) = (- (+ 2 0) 0) = 3"]),
      ("x = 1, 2", ["x = 1", "2"]),
      (#"\begin{cases} a_1 = 1 + 2 = 3 \\ b = 4 \end{cases}"#, ["a_1 = (+ 1 2) = 3", "b = 4"]),
      (#"\begin{cases} x + y = 3 \\ y = 1 \end{cases}"#, []),
      (#"\begin{cases} x = 1 \\ y = 2 \end{cases}"#, []),
      ("", []),
      ("  ", []),
      (#"\quad"#, []),
      (#"\text{or}"#, []),
    ] as [(String, [String])])
  func statementsPartWhereTheyEnd(latex: String, chains: [String]) {
    #expect(TreeText(latex).chains == chains)
  }

  @Test(
    arguments: [
      (#"\begin{aligned} x &= 1 + 1 \\ &= 2 \end{aligned}"#, ["x = (+ 1 1) = 2"]),
      (#"\begin{aligned} x &= 1 \\ &\quad + 2 \\ y &= 3 \end{aligned}"#, ["x = (+ 1 2)", "y = 3"]),
      (#"\begin{align} a &= b \nonumber \\ &\approx c \tag{1} \end{align}"#, ["a = b ≈ c"]),
      (#"\begin{gather} 1 = 1 \\[4pt] 2 = 2 \end{gather}"#, ["1 = 1", "2 = 2"]),
      (#"\begin{split} a &= b \\ - c &= d \end{split}"#, ["a = b", "(neg c) = d"]),
      (#"a = \\ b"#, ["a = b"]),
      (
        #"\begin{aligned} a &= \left( b \right. \\ &\left. + c \right) \end{aligned}"#,
        ["a = (+ b c)"]
      ),
      (#"\begin{align*} a &= b + c \\ &+ d \\ &= e \end{align*}"#, ["a = (+ (+ b c) d) = e"]),
      (#"a &= b \\ &= c"#, ["a = b = c"]),
      (#"a = b + \\ c"#, ["a = (+ b c)"]),
    ] as [(String, [String])])
  func rowsGoOnWithARelationOrAnOperator(latex: String, chains: [String]) {
    #expect(TreeText(latex).chains == chains)
  }
}
