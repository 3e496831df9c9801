import Testing

/// What is known and not read costs only the side that it stands in.
@Suite struct UnreadTests {
  @Test(
    arguments: [
      (#"\int_0^1 x"#, "an integral"),
      (#"\lim_{x \to 0} x"#, "a limit"),
      (#"A \cup B"#, "a set"),
      (#"\forall x"#, "a quantifier"),
      (#"\Pr[X]"#, "a probability"),
      (#"\dim A"#, "a matrix function"),
      (#"\frob 3"#, "unknown command"),
      (#"1 + \dots + 10"#, "an ellipsis"),
      ("?", "a blank"),
      (#"2 + \ldots"#, "an ellipsis"),
      ("1 +", "notation that is not understood"),
      ("∫ x", "an integral"),
      (#"\hat{x + y}"#, "an accent over an expression"),
      (#"\sup x"#, "a limit"),
      (#"\partial E"#, "the derivative of an expression"),
    ] as [(String, String)])
  func theReasonIsNamed(latex: String, reason: String) {
    #expect(TreeText(latex + " = 1").chains == ["<\(reason)> = 1"])
  }

  @Test(
    arguments: [
      (#"1 + \dots + 10 = 55"#, ["<an ellipsis> = 55"]),
      ("x = ?", ["x = <a blank>"]),
      ("x = ", ["x = <an empty side>"]),
      ("? = 3", ["<a blank> = 3"]),
      (#"\int_0^1 x = 1"#, ["<an integral> = 1"]),
      (#"2 = \frob 3"#, ["2 = <unknown command>"]),
      ("3 = 1 2", ["3 = <numbers side by side>"]),
      (#"x^2 = \sum x"#, ["(^ x 2) = <a sum without an index>"]),
      (#"5 = 3\,\text{h}\,30"#, ["5 = <a number behind a unit>"]),
      ("(1 + 2 = 3", ["<notation that is not understood> = 3"]),
      ("1 + 2) = 3", ["<notation that is not understood> = 3"]),
    ] as [(String, [String])])
  func theOtherSideIsRead(latex: String, chains: [String]) {
    #expect(TreeText(latex).chains == chains)
  }
}
