import Testing

/// Names: their scripts, marks and accents, and runs of letters.
@Suite struct NameTests {
  @Test(
    arguments: [
      ("net_{h1}", ["net_h_1"], "net_h_1"),
      ("net_{h_1}", [], "net_h_1"),
      ("net_{h,1}", [], "net_h_1"),
      (#"net_{\text{h1}}"#, [], "net_h_1"),
      (#"\mathit{net}_{h_1}"#, [], "net_h_1"),
      (#"\text{net}_{h_1}"#, [], "net_h_1"),
      (#"\mathrm{net}_{h_1}"#, [], "net_h_1"),
      (#"E_{\text{total}}"#, [], "E_total"),
      ("E_{total}", [], "E_total"),
      ("w_5^+", [], "w_5^+"),
      ("w^+_5", [], "w_5^+"),
      ("w_5^{+}", [], "w_5^+"),
      ("w_5^{new}", [], "w_5^new"),
      (#"w_5^{\text{neu}}"#, [], "w_5^neu"),
      ("x'", [], "x^'"),
      (#"x^{\prime}"#, [], "x^'"),
      ("x^*", [], "x^*"),
      ("a^{(2)}", [], "a^(2)"),
      ("a^{[2]}", [], "a^[2]"),
      ("a^{(t-1)}", [], "a^(t-1)"),
      ("h^{[t]}_1", [], "h_1^[t]"),
      ("h_1^{[2](3)}", [], "h_1^[2]^(3)"),
      ("h_1^{(3)[2]}", [], "h_1^[2]^(3)"),
      ("h^{[t-1](s)}_1", [], "h_1^[t-1]^(s)"),
      ("W[4]", [], "W^[4]"), ("h[t]", [], "h^[t]"), ("a_2[1]", [], "a_2^[1]"),
      ("W [4]", [], "(* W 4)"), ("W[0.4]", [], "(* W 0.4)"), ("W[4 + 1]", [], "(* W (+ 4 1))"),
      ("E[x]", [], "E[x]"), ("A_{2,:}", [], "A_2_:"), ("A_{1:2,3}", [], "A_1:2_3"),
    ] as [(String, [String], String)])
  func scriptsAndMarksMakeOneName(latex: String, known: [String], tree: String) {
    #expect(TreeText(latex, known: known).chains == [tree])
  }

  @Test(
    arguments: [
      (#"\hat{y}"#, [], "hat:y"),
      (#"\hat y_1"#, [], "hat:y_1"),
      (#"\bar{x}"#, [], "bar:x"),
      (#"\widehat{y}"#, [], "hat:y"),
      (#"\hat{\mathbf{y}}"#, [], "hat:y"),
      (#"\vec{v}_1"#, [], "vec:v_1"),
      (#"\mathbf{w}_{1,2}"#, [], "w_1_2"),
      (#"\mathbf{W}"#, [], "W"),
      (#"\mathbf{x}^2"#, [], "(^ x 2)"),
      (#"\alpha"#, [], "alpha"),
      ("α", [], "alpha"),
      (#"\varepsilon"#, [], "epsilon"),
      (#"\alpha_1"#, [], "alpha_1"),
      (#"\Delta x"#, [], "Deltax"),
      (#"\Delta"#, [], "Delta"),
      (#"\nabla W_1"#, [], "nablaW_1"), (#"\nabla \cdot F"#, [], "(· nabla F)"),
      (#"\Delta"#, ["Delta"], "Delta"),
      (#"\Delta \alpha_1"#, [], "Deltaalpha_1"),
    ] as [(String, [String], String)])
  func accentsAndFacesMakeOneName(latex: String, known: [String], tree: String) {
    #expect(TreeText(latex, known: known).chains == [tree])
  }

  @Test(
    arguments: [
      ("ell", [], "ell"),
      ("ab", [], "(* a b)"),
      ("2ab", [], "(* (* 2 a) b)"),
      ("ab^2", [], "(* a (^ b 2))"),
      ("ab_1", [], "(* a b_1)"),
      ("net", [], "net"),
      ("abx", ["a", "b", "x"], "(* (* a b) x)"),
      ("xyz", [], "xyz"),
      ("w1", ["w1"], "w_1"),
      ("w1", [], "(* w 1)"),
      ("w_1i_1", ["w_1", "i_1"], "(* w_1 i_1)"),
      ("w1 i1", ["w1", "i1"], "(* w_1 i_1)"),
      (#"input\_size"#, [], "input_size"),
      (#"\text{input size}"#, [], "input_size"),
    ] as [(String, [String], String)])
  func lettersAreOneNameOrAProduct(latex: String, known: [String], tree: String) {
    #expect(TreeText(latex, known: known).chains == [tree])
  }

  @Test(
    arguments: [
      ("a_10", "a_10"),
      ("a_{10}", "a_10"),
      ("h₁", "h_1"),
      ("h₁₂", "h_12"),
      ("w₅⁺", "w_5^+"),
      ("x_ij", "(* x_i j)"),
      ("x_{ij}", "x_ij"),
      ("x_{i+1}", "x_i+1"),
      ("x_{i-1}", "x_i-1"),
      ("x_{i,j}", "x_i_j"),
      ("x_*", "x_*"),
      (#"U_\infty"#, #"U_\infty"#),
      (#"x_\alpha"#, "x_alpha"),
      (#"x_\text{max}"#, "x_max"),
      (#"x_\mathbf{i}"#, "x_i"),
    ] as [(String, String)])
  func aSubscriptHasItsParts(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      (#"\lambda_+"#, "lambda_+"),
      (#"\sigma(z)"#, "(sigma() z)"),
      (#"\underbrace{x + 1}_{\text{two}}"#, "(+ x 1)"),
      (#"\boxed{4}"#, "4"),
      (#"\color{red} x"#, "x"),
    ] as [(String, String)])
  func decorationsLeaveWhatTheyDecorate(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      ("z = ab", ["z = (* a b)"]),
      ("ab = z", ["ab = z"]),
      ("ab < 2", ["ab < 2"]),
      ("ab + 1 = z", ["(+ (* a b) 1) = z"]),
    ] as [(String, [String])])
  func twoLettersThatAreDefinedAreOneName(latex: String, chains: [String]) {
    #expect(TreeText(latex).chains == chains)
  }

  /// A differential at the beginning of a side is one name up to the relation.
  @Test(arguments: [
    ("dW[4] = 1", "dW^[4] = 1"), ("dZ^{[1]} = 1", "dZ^[1] = 1"), ("db_1 = 1", "db_1 = 1"),
    ("dW x = 1", "(* (* d W) x) = 1"), ("ab_1 = 1", "(* a b_1) = 1"),
  ])
  func derivativesByLetters(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }
}
