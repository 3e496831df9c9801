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
    ("1/3 = 0.34", "w"), ("\\sqrt2 = 1.42", "w"), ("\\sqrt2 \\approx 1.42", "w"),
    ("-2/3 = -0.66", "r"), ("-2/3 = -0.67", "v"), ("2/3 = 0.666", "r"), ("2/3 = 0.668", "w"),
    // A sum or a product of numbers as they stand is exact, unless they show that they were rounded.
    ("12 \\cdot 9.81 = 117.74", "w"), ("12.4/8 = 1.54", "w"), ("3.87 + 1.70 = 5.58", "w"),
    ("0.135 + 0.271 + 0.271 = 0.676", "r"), ("33.3 + 33.3 + 33.3 = 100.0", "r"),
    ("0.3333 \\cdot 3 = 1.0000", "r"),
    // The nearest whole number is right, but for a quotient of whole numbers.
    ("65 \\cdot 9.81 = 638", "v"), ("72 \\cdot 9.81 = 707", "w"), ("27\\pi = 85", "v"),
    ("0.4 \\cdot 0.5 = 0", "w"), ("0.9^{10} = 1", "w"),
    // A whole number claims itself, but behind \approx it claims half of a unit.
    ("10/3 = 3", "r"), ("10/3 \\approx 3", "v"), ("10/3 \\approx 4", "w"),
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
    // A number may be right for a side before the rounded one that it stands behind.
    ("100 \\cdot \\frac13 = 100 \\cdot 0.33 = 33.3", "vv"),
    ("200 \\cdot \\frac17 = 200 \\cdot 0.143 = 28.57", "vv"),
    ("200 \\cdot \\frac17 = 200 \\cdot 0.143 = 25.87", "vw"),
    ("e^{\\sqrt2} = e^{1.414214} = 4.113250", "vv"),
    // Not where a link on the way is wrong.
    ("3 \\cdot 4 = 13 = 12", "ww"),
  ])
  func behindRoundedSides(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test(arguments: [
    ("2^{64} = 18446744073709551616", "v"), ("2^{64} = 18446744073709551617", "w"),
    ("2^{53} + 1 = 9007199254740992", "w"), ("20! = 2432902008176640001", "w"),
    ("3^{40} = 12{,}157{,}665{,}459{,}056{,}928{,}801", "v"), ("100! > 10^{157}", "v"),
    ("100! > 10^{158}", "w"), ("2^{2000} = 2^{1000} \\cdot 2^{1000}", "v"),
    ("2^{64} = 1.8 \\times 10^{19}", "v"),
    ("2^{64} \\approx 18{,}000{,}000{,}000{,}000{,}000{,}000", "v"),
    ("2^{64} = 18446744073709552000", "r"), ("12345678901234567890 \\bmod 97 = 3", "v"),
    ("12345678901234567890 \\bmod 97 = 4", "w"), ("2^{10000000} = 5", "u"),
    ("12345678901234567890 \\equiv 3 \\pmod{97}", "v"),
    ("12345678901234567890 \\equiv 4 \\pmod{97}", "w"),
  ])
  func wholeNumbersOfAnySize(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test(arguments: [
    // The decimals of one term do not excuse another one.
    ("78 - (3.785)(5.2) - (0.116)(79) = 78 - 19.642 - 9.164", "w"),
    ("60 - (4.116)(3) - 5 = 60 - 12.35 - 5", "v"),
    ("(1.005)(200) + 3 = 201.5 + 2.5", "v"),
  ])
  func termByTerm(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test(arguments: [
    ("54347\\,\\text{N} = 54\\,\\text{kN}", "v"), ("54647\\,\\text{N} = 54\\,\\text{kN}", "w"),
    ("1\\,\\text{kg} = 1001\\,\\text{g}", "w"), ("1\\,\\text{mi} = 1.609\\,\\text{km}", "v"),
  ])
  func resultsInOtherUnits(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test(arguments: [
    ("\\ln 5 = 2", "r"), ("\\sqrt{8/3} = 2", "r"), ("e^2 = 7", "r"), ("\\sqrt{9.1} = 3", "v"),
    ("50 \\cdot 10 \\cdot \\cos(30^\\circ) = 433", "v"),
    ("\\ln 5 \\approx 2", "v"), ("\\ln 5 = 3", "w"),
  ])
  func wholeNumbersBehindOtherValues(latex: String, expected: String) {
    #expect(CheckedFormula(latex).outcomes == expected)
  }

  @Test(arguments: [
    // What a large denominator loses is not what a cancelling sum does.
    ("\\frac{1}{10^{20}} + \\frac{2}{10^{20}} = \\frac{4}{10^{20}} + \\frac{1}{10^{20}}", "w"),
    ("\\sqrt{0.005/10^{10.24}} = \\sqrt{5.75 \\times 10^{-14}}", "w"),
    ("10^{16} + 1 - 10^{16} = 0 + 1", "v"), ("\\sin(\\pi) = 0 \\cdot 1", "v"),
  ])
  func betweenNumbersOfManySizes(latex: String, expected: String) {
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
