import Testing

/// Functions with and without brackets, and names with arguments.
@Suite struct FunctionTests {
  @Test(
    arguments: [
      (#"\sin x"#, [], "(sin x)"),
      (#"\sin 2x"#, [], "(sin (* 2 x))"),
      (#"\sin^2 x"#, [], "(^ (sin x) 2)"),
      (#"\sin^{-1} x"#, [], "(arcsin x)"),
      (#"\sin x + 1"#, [], "(+ (sin x) 1)"),
      (#"\sin x \cos y"#, [], "(* (sin x) (cos y))"),
      (#"\sin(x) y"#, [], "(* (sin x) y)"),
      (#"\exp(0)"#, [], "(exp 0)"),
      (#"\log_2 8"#, [], "(logarithm 2 8)"),
      (#"\log_{10} 1000"#, [], "(logarithm 10 1000)"),
      (#"\log_28"#, [], "(logarithm 2 8)"),
      (#"\log_2^2 8"#, [], "(^ (logarithm 2 8) 2)"),
      (#"\ln e^2"#, [], "(ln (^ e 2))"),
      ("tanh(0.5)", [], "(tanh 0.5)"),
      ("relu(2)", [], "(relu 2)"),
      (#"\mathrm{relu}(-3)"#, [], "(relu (neg 3))"),
      (#"\operatorname{sigmoid}(0)"#, [], "(logistic 0)"),
      (#"\text{tanh}(x)"#, [], "(tanh x)"),
      ("max(1, 2)", [], "(maximum 1 2)"),
      (#"\max(2, 5)"#, [], "(maximum 2 5)"),
      (#"\min\{2, 5\}"#, [], "(minimum 2 5)"),
      (#"\gcd(120,180)"#, [], "(greatestCommonDivisor 120 180)"),
      ("f(3)", ["f()"], "(f() 3)"),
      ("f (3)", ["f()"], "(f() 3)"),
      ("f(1, 2)", ["f()"], "(f() 1 2)"),
      ("x(3 + 1)", [], "(x() (+ 3 1))"),
      ("x (3 + 1)", [], "(* x (+ 3 1))"),
      (#"P(A \mid B)"#, [], #"P(A\midB)"#),
      ("P(X = 3)", [], "P(X=3)"),
      ("E[X^2]", [], "E[X^2]"),
      (#"P(\mathbf{x} \mid y)"#, [], #"P(\mathbf{x}\midy)"#),
      ("f(120,180)", ["f()"], "(f() 120 180)"),
      ("f(1,2,3)", ["f()"], "(f() 1 2 3)"),
      (#"\cos 60^\circ"#, [], "(cos (° 60))"),
      (#"\tanh^{-1} x"#, [], "(artanh x)"),
      (#"\log x"#, [], "(log x)"),
      (#"\lg 100"#, [], "(lg 100)"),
      (#"\ln(2)^2"#, [], "(^ (ln 2) 2)"),
      ("f(x)^2", [], "(^ (f() x) 2)"),
      (#"\sin\frac{1}{2}"#, [], "(sin (/ 1 2))"),
      (#"\sin -x"#, [], "(sin (neg x))"),
      ("sin x", [], "(sin x)"),
      ("lcm(4, 6)", [], "(leastCommonMultiple 4 6)"),
    ] as [(String, [String], String)])
  func aFunctionTakesItsArgument(latex: String, known: [String], tree: String) {
    #expect(TreeText(latex, known: known).chains == [tree])
  }

  @Test(
    arguments: [
      (#"\sin_2 x"#, "notation that is not understood"),
      (#"\max_{x > 1} f"#, "an extremum"), (#"\max f"#, "an extremum"),
      (#"\arg z"#, "a matrix function"), (#"\|x\|_p"#, "notation that is not understood"),
      (#"\sin"#, "notation that is not understood"),
      (#"\max(1"#, "notation that is not understood"),
      (#"\max(1,)"#, "notation that is not understood"),
      (#"\gcd()"#, "notation that is not understood"),
    ] as [(String, String)])
  func whatIsNoArgumentIsNotRead(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }
}
