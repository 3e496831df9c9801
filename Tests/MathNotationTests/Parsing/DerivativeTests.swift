import Testing

/// Derivatives are names, other fractions with a `d` are quotients.
@Suite struct DerivativeNotationTests {
  @Test(
    arguments: [
      (#"\frac{\partial E}{\partial w}"#, [], "dE/dw"),
      (#"\frac{\partial E_{total}}{\partial w_5}"#, [], "dE_total/dw_5"),
      (#"\frac{dE}{dw}"#, [], "dE/dw"),
      (#"\frac{d E}{d w}"#, [], "(/ (* d E) (* d w))"),
      (#"\frac{dE_{o_1}}{dout_{o_1}}"#, [], "dE_o_1/dout_o_1"),
      (#"\frac{\partial}{\partial w} E"#, [], "dE/dw"),
      (#"\frac{d}{dx} x"#, [], "(* (/ d (* d x)) x)"),
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
      (#"\frac{\partial}{\partial w} (E + 1)"#, "the derivative of an expression"),
      (#"\frac{\partial E}{w}"#, "the derivative of an expression"),
      (#"\partial E"#, "the derivative of an expression"),
      (#"\frac{\partial^2 E}{\partial w^2}"#, "the derivative of an expression"),
    ] as [(String, String)])
  func theDerivativeOfAnExpressionIsNotRead(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }
}
