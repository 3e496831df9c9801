extension Unasserted {
  /// One doubt for each stance but that of what is asserted.
  static let all: [Unasserted] = [
    Unasserted(
      stance: .denied, id: "said-to-be-false", reason: .saidToBeFalse,
      condition: """
        The words before, behind or in the formula, or those of its column or row, say that it is not so: \
        `wrong`, `not`, `a common mistake`.
        """,
      example: "The line $2 + 2 = 5$ is wrong."),
    Unasserted(
      stance: .offered, id: "to-be-judged", reason: .toBeJudged,
      condition: """
        The reader is to find the error in it or to say whether it is true, or it is one of several \
        lettered answers.
        """,
      example: "Find the error: $2 + 2 = 5$."),
    Unasserted(
      stance: .struckOut, id: "crossed-out", reason: .crossedOut,
      condition: #"It is crossed out: between `~~`, in `<s>` or `<del>`, or by `\cancel`."#,
      example: "~~$2 + 2 = 5$~~"),
    Unasserted(
      stance: .supposed, id: "led-to-a-contradiction", reason: .ledToContradiction,
      condition: "Something is supposed before it, and the text finds that it cannot be.",
      example: "Suppose that $2 + 2 = 5$, a contradiction."),
    Unasserted(
      stance: .conditional, id: "condition", reason: .condition,
      condition:
        "A word such as `if` leads up to it, so that it is the condition of something else.",
      example: "Let $m = 4$. It works whenever $m + 1 < 3$."),
    Unasserted(
      stance: .oneOfCases, id: "one-of-cases", reason: .oneOfCases,
      condition: """
        It compares a letter with a number, and another formula of the sentence does so, too, otherwise.
        """,
      example: "It is right ($\\theta = 90°$) or obtuse ($\\theta > 90°$)."),
    Unasserted(
      stance: .described, id: "described-equation", reason: .describedEquation,
      condition: "The words make it the equation of a curve, or one to be solved.",
      example: "At $x = 1$ it is 2. But $x^2 + 1 = 0$ has no real solution."),
    Unasserted(
      stance: .general, id: "general-statement", reason: .generalStatement,
      condition: "The sentence speaks of all values: `in general`, `if and only if`.",
      example: #"Let $n = 12$, $k = 9$. In general, $\gcd(k, n) = 1$."#),
    Unasserted(
      stance: .approximated, id: "measured-or-cut", reason: .measuredOrCut,
      condition: """
        The sentence says that the number was measured or simulated, or comes from an expansion, and the \
        sides are near to each other.
        """,
      example: #"We measured $c = 0.57733 \approx 1/\sqrt3$."#),
    Unasserted(
      stance: .correspondence, id: "correspondence", reason: .correspondence,
      condition: "An amount stands on one side, and a percentage alone on the other.",
      example: #"The price was $150\,\text{EUR} = 100\%$."#),
  ]
}
