import Testing

/// The rules by which two values agree, one table a law.
@Suite struct ComparisonTests {
  @Test(arguments: [
    // Half a unit of the last place, and a tie fits both neighbours.
    ("1/3 = 0.333", "v"), ("0.5 \\cdot 0.25 = 0.12", "v"), ("0.5 \\cdot 0.25 = 0.13", "v"),
    // One unit off with something to round is rounding, two are wrong.
    ("2/3 = 0.66", "r"), ("2/3 = 0.65", "w"), ("2/3 = 0.67", "v"), ("2/3 = 0.68", "w"),
    // Nothing could have been rounded.
    ("2 + 2 = 5", "w"), ("0.1 + 0.2 = 0.4", "w"),
    // A whole number claims itself, but behind \approx it claims half of a unit.
    ("10/3 = 3", "r"), ("10/3 \\approx 3", "v"), ("10/3 \\approx 4", "r"),
  ])
  func againstANumber(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test(arguments: [
    ("2 \\cdot 3 = 3 + 3", "v"), ("2 \\cdot 3 = 3 + 4", "w"), ("0.3333 \\cdot 3 = 1 + 0", "v"),
    ("1/3 + 1/3 = 2/3", "v"), ("0.2 - 0.3 + 0.1 = 1 - 1", "v"),
    ("100 + 4 \\approx 50 \\cdot 2", "v"), ("100 + 20 \\approx 50 \\cdot 2", "u"),
    ("100 + 200 \\approx 50 \\cdot 2", "w"),
  ])
  func betweenExpressions(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test(arguments: [
    ("2^{20} \\approx 10^6", "v"), ("2 \\cdot 20 \\approx 10^2", "v"),
    ("2 \\cdot 8 \\approx 10^2", "u"),
    ("2 \\cdot 4 \\approx 10^2", "w"),
  ])
  func ordersOfMagnitude(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test(arguments: [
    ("1 + 1 < 3", "v"), ("1 + 1 < 2", "w"), ("1 + 1 \\le 2", "v"), ("2 \\cdot 2 > 5", "w"),
    ("3 \\ge 1 + 1", "v"), ("1 + 1 \\neq 3", "v"), ("1 + 1 \\neq 2", "u"),
    ("1.0000 \\cdot 0.3333 > 0.33331 + 0", "r"),
  ])
  func inequalities(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test(arguments: [
    ("2 \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix} = \\begin{pmatrix} 2 \\\\ 4 \\end{pmatrix}", "v"),
    ("2 \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix} = \\begin{pmatrix} 2 & 4 \\end{pmatrix}", "v"),
    ("2 \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix} = \\begin{pmatrix} 2 \\\\ 5 \\end{pmatrix}", "w"),
    ("2 \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix} = \\begin{pmatrix} 2 \\end{pmatrix}", "u"),
  ])
  func matrices(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }
}
