import Testing

/// Derivatives are names, other fractions with a `d` are quotients.
@Suite struct DerivativeNotationTests {
  @Test(
    arguments: [
      (#"\frac{\partial E}{\partial w}"#, [], "dE/dw"),
      (#"\frac{\partial E_{total}}{\partial w_5}"#, [], "dE_total/dw_5"),
      (#"\frac{dE}{dw}"#, [], "dE/dw"),
      (#"\frac{d E}{d w}"#, [], "dE/dw"),
      (#"\frac{dE_{o_1}}{dout_{o_1}}"#, [], "dE_o_1/dout_o_1"),
      (#"\frac{\partial}{\partial w} E"#, [], "dE/dw"),
      (#"\frac{\mathrm{d}}{\mathrm{d}w} E"#, [], "dE/dw"),
      (#"\frac{dx}{2}"#, [], "(/ (* d x) 2)"),
      (#"\partial E / \partial w"#, [], "dE/dw"),
      (#"\frac{\partial \mathbf{E}}{\partial w}"#, [], "dE/dw"),
      (#"\frac{ab}{dx}"#, [], "(/ (* a b) (* d x))"),
      (#"\frac{db}{c}"#, ["db"], "(/ db c)"),
      (#"\frac{dx_ab}{2}"#, [], "(/ (* (* d x_a) b) 2)"),
      (#"\frac{dab}{dx}"#, [], "dab/dx"),
      (#"\frac{dab}{x}"#, [], "(/ dab x)"),
    ] as [(String, [String], String)])
  func aDerivativeIsOneName(latex: String, known: [String], tree: String) {
    #expect(TreeText(latex, known: known).chains == [tree])
  }

  @Test(
    arguments: [
      (#"\frac{d}{dx} x"#, "(d/dx x)"),
      (#"\frac{\partial}{\partial w} (E + 1)"#, "(∂/∂w (+ E 1))"),
      (#"2 \frac{d}{dx} x^2 + x"#, "(+ (* 2 (d/dx (^ x 2))) x)"),
      (#"\frac{d}{dx} (x + 1)(x - 1)"#, "(d/dx (* (+ x 1) (- x 1)))"),
      (#"\frac{d}{dx} (x + 1) \cdot x"#, "(· (d/dx (+ x 1)) x)"),
      (#"\frac{d^2}{dt^{2}} t^3"#, "(d2/dt2 (^ t 3))"),
      (#"\frac{d(x^2)}{dx}"#, "(d/dx (^ x 2))"),
      (#"\frac{dx^2}{dx}"#, "(d/dx (^ x 2))"),
      (#"\frac{\text{d}}{\text{d}x} f(x)"#, "(d/dx (f() x))"),
      (#"\frac{d}{dx} x^2 \Big|_{x=3}"#, "(at x (d/dx (^ x 2)) 3)"),
      (#"\left. x^2 + x \right|_{x = 2}"#, "(at x (+ (^ x 2) x) 2)"),
      (#"\frac{d}{d_1}"#, "(/ d d_1)"), (#"\frac{d^2}{4}"#, "(/ (^ d 2) 4)"),
    ] as [(String, String)])
  func anOperatorHasWhatItDifferentiates(latex: String, tree: String) {
    #expect(TreeText(latex).chains == [tree])
  }

  @Test(
    arguments: [
      (#"\frac{\partial E}{w}"#, "the derivative of an expression"),
      (#"\partial E"#, "the derivative of an expression"),
      (#"\frac{\partial^2 E}{\partial w^2}"#, "the derivative of an expression"),
    ] as [(String, String)])
  func theDerivativeOfAnExpressionIsNotRead(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }
}
