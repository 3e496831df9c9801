import NoteMarkup
import Testing
import Verification

/// Notation that notes use in more than one way: what is right in one of them is no mistake.
@Suite struct FalseAlarmTests {
  /// The verdicts of a note's claims, each by its first letter: v, r, w, u.
  private func verdicts(_ note: String) -> String {
    check(note).claims.map { String($0.verdict.rawValue.prefix(1)) }.joined()
  }

  @Test(arguments: [
    // Nothing says that σ is the logistic function, so that it can only verify.
    ("$a = \\sigma(0.5) = 0.622$", "v"), ("$\\sigma(0) = 0.5$, $\\sigma(1) = 0.2$", "vu"),
    ("$\\sigma(-x) = 1 - \\sigma(x)$", "v"), ("$2 \\sigma(x) = 3x$", "u"),
    ("$\\sigma = 0.5$, so $\\sigma (4) = 2$", "v"), ("$\\sigma(x) = x^2$, $\\sigma(3) = 8$", "w"),
    ("$\\tanh(x) = 2\\sigma(2x) - 1$", "v"), ("$\\tanh(x) = 2\\sigma(x) - 1$", "u"),
    ("$\\sigma = 0.5$\n\n$\\tanh(x) = 2\\sigma(2x) - 1$", "u"),
  ])
  func sigma(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$\\frac23 = 0.\\overline{6}$", "u"), ("$\\frac{1}{6} = 0.1\\bar{6}$", "u"),
    ("$1/3 = 0.\\dot 3$", "u"), ("$x = 2 \\cdot 0.5. \\bar{y} = 3$", ""),
  ])
  func repeatingDecimals(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // A unit off is no rounding where it is double of the number, or nothing of it.
    ("$10^{-4} = 0.001$, $0.1 \\cdot 0.1 = 0.1$, $0.9^{10} = 1$", "www"),
    ("$2/3 = 0.6$, $0.666 \\cdot 3 = 2$, $0.04 \\approx 0$, $0.6 \\cdot 0.8 = 0.5$", "rvv"),
  ])
  func whatIsOffByAUnit(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // The digits of 0.333… are cut off, not rounded, but many round them all the same.
    ("$1/3 = 0.333\\ldots$, $2/3 \\approx 0.666...$ and $2/3 = 0.667\\dots$", "vvv"),
    ("$\\frac{2}{3} = 0.666… = 0.67$, $0.333\\ldots \\cdot 3 = 1$", "vvv"),
    ("$2/3 = 0.656\\ldots$, $-\\ln 0.5 = 0.639\\ldots$, $0.333\\ldots \\cdot 3 = 1.1$", "www"),
    // Dots between terms leave out terms.
    ("$0.1 + 0.2 + \\ldots + 1.0 = 5.5$", "u"), ("$0.1 \\ldots 0.9 = 5$", "u"),
    ("$w_1 = 0.15 \\ldots w_8 = 0.55$", "uu"), ("$0.5, 0.25, \\ldots$", ""),
  ])
  func digitsThatGoOn(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // Digits behind ^ and _ belong together, though TeX takes only the first.
    ("$2^10 = 1024$", "v"), ("$10^-3 \\cdot 5 = 0.005$", "v"), ("$1^1959 = 1$", "v"),
    ("$a_10 = 55$ and $a_10 + 1 = 56$", "v"), ("$a_1 = 2$ and $3 a_1 = 6$", "v"),
    // The digit before a fraction makes no mixed number of a base or an exponent.
    ("$-\\log_2\\frac{1}{8} = 3$", "v"), ("$3^2\\frac{1}{3} = 3$", "v"), ("$2^10 = 1000$", "w"),
  ])
  func scriptsWithoutBraces(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$4^2 \\equiv 2$", "u"), ("$2^{10} \\equiv 1$, as we saw.", "u"), ("$4 \\equiv 2 + 2$", "v"),
    ("$3^{-1} \\equiv 5 \\pmod{7}$", "v"), ("$\\frac{1}{3} \\equiv 5 \\pmod 7$", "v"),
    ("$3^{100} \\equiv 4 \\pmod{7}$", "v"), ("$3^{100} \\equiv 5 \\pmod{7}$", "w"),
    ("$2^{200} \\bmod 1000 = 376$", "v"), ("$7^{-1} \\equiv 3 \\pmod{14}$", "u"),
    ("$81 = 1 \\bmod 10$", "v"), ("$81 = 3^4 = 1$ (mod 10)", "vv"), ("$17 \\bmod 5 = 2$", "v"),
    ("$(2 + 3)\\%4 = 1$", "v"), ("$17 \\% 5 = 2$", "v"), ("$50\\% \\cdot 30 = 15$", "v"),
    ("$17 \\% 5 = 3$", "w"), ("In $\\mathbb{Z}_7$ we have $5 + 4 = 2$.", "u"),
    ("Modulo 7, $5 \\cdot 3 = 1$.", "u"), ("In this model $5 \\cdot 3 = 16$.", "w"),
    ("$2^{20} \\equiv -1 \\pmod{41}$", "w"), ("$\\left(\\frac{3}{5}\\right) = -1$", "u"),
  ])
  func remaindersAndCongruences(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // e is a letter of the author's own where it stands alone.
    ("The digits are $a = 4$ and $e \\equiv 2$, so $e \\cdot 3 = 6$.", "u"),
    ("$F = eE = (1.6 \\times 10^{-19})(2.5) = 4.0 \\times 10^{-19}$", "uuv"),
    ("$e^{-2} = 0.135$", "v"), ("$e^{-2} = 0.153$", "w"),
    // A letter that is a unit is not the quantity of the same name.
    ("$s = 100$ and $t = 100/5 = 20 s$", "u"), ("$m = 3$, so $W = 2 \\cdot 4 = 8 m$", "u"),
  ])
  func lettersWithTwoMeanings(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // The equation speaks of the x that it is solved for.
    ("Let $x = 2$. Now $3x + 1 = 10$, so $x = 3$.", "u"), ("Let $x = 2$. Then $3x + 1 = 10$.", "w"),
    ("$T = 400$, but $2 T = 30 \\Rightarrow T = 15$", "u"),
  ])
  func namesThatAreDefinedAnew(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$9.8 \\cdot 2 = 19.6 \\text{ m/s}^2$", "v"), ("$0.2 \\cdot 0.3 = 0.06 \\text{ m}^2$", "v"),
    ("$m = 2$ and $3 \\cdot 4 = 12\\ \\text{N}\\cdot\\text{m}$", "v"),
    ("$s = 7$ and $30/2 = 15\\,\\frac{\\text{m}}{\\text{s}}$", "v"),
    (
      "$-20\\,\\mathrm{mm} \\cdot 3\\,\\mathrm{N}/\\mathrm{mm}^{2} = -60\\,\\mathrm{N}/\\mathrm{mm}$",
      "v"
    ),
    ("$\\frac{640\\ \\text{bits}}{64\\ \\text{kbit/s}} = 10\\ \\text{ms}$", "v"),
    ("$5\\ \\text{minutes} = 300\\ \\text{s}$", "v"),
    ("$3 \\cdot 10\\ \\text{Mbps} = 30\\ \\text{Mbit/s}$", "v"),
    ("$5\\ \\text{minutes} = 200\\ \\text{s}$", "w"),
    ("$5.0\\,\\text{cm} = 0.50\\,\\text{m}$", "w"), ("$5.0\\,\\text{cm} = 0.050\\,\\text{m}$", "v"),
    ("$1\\,\\text{kB} = 1024\\,\\text{B}$", "v"), ("$1\\,\\text{kB} = 1000\\,\\text{B}$", "v"),
    // A unit on one side does not say what the other is in.
    ("$2 \\cdot 500 = 1 \\text{ km}$", "v"), ("$2 \\cdot 500 = 1$ km", "u"),
    ("$0.5 \\cdot 3600 = 30 \\text{ min}$", "v"), ("$1/8\\text{M} = 1.25 \\cdot 10^{-7}$", "u"),
    ("$3 \\cdot 0.05 = 15$ %", "u"), ("$2 \\cdot 400 = 900 \\text{ m}$", "w"),
  ])
  func units(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$2 \\cdot 4{,}905 = 9{,}81$", "v"), ("$4/1{,}962 = 2{,}039$", "v"),
    ("$1.250 + 800 = 2.050$", "v"), ("$1.250 + 0.8 = 2.050$", "v"),
    ("$1{,}250 \\cdot 2 = 2{,}500$", "v"),
    ("$1.250 + 800 = 2.500$", "w"), ("$1.234,56 + 100 = 1.334,56$", "v"),
    ("$10.000.000 \\cdot 2 = 20.000.000$", "v"), ("$0.125,56 + 1 = 57$", "v"),
    ("$2 \\frac{1}{2} + 1 \\frac12 = 4$", "v"), ("$2 \\frac{1}{2} = 1$", "v"),
    ("$\\log_5 125 = 3$", "v"),
  ])
  func separators(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // What cancels leaves the last binary digits of large numbers.
    ("$0.30000000000000004 - 0.3 = 4\\times10^{-17}$", "v"),
    ("$0.30000000000000004 - 0.3 = 5.55\\times10^{-17}$", "v"),
    ("$10^{16} + 1 - 10^{16} = 1$", "v"), ("$10^{16} + 1 - 10^{16} = 9$", "w"),
    ("$123456789123456789 - 123456789123456788 = 1$", "v"),
    ("$0.30000000000000004 - 0.3 = 4\\times10^{-16}$", "w"),
    ("$1.0000000000000002 - 1 = 9 \\cdot 10^{-16}$", "w"),
    ("$6 \\cdot 10^{23} / (6 \\cdot 10^{23}) \\cdot 3 = 4$", "w"),
  ])
  func cancellation(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // Whole numbers are added and multiplied exactly; what shows its rounding may be rounded.
    ("$60{,}000 \\cdot 2 = 120{,}001$", "w"), ("$60,000 + 1,234 = 61,235$", "w"),
    ("$784 \\cdot 128 = 100{,}353$", "w"), ("$784 \\cdot 128 \\approx 100{,}000$", "v"),
    ("$60{,}000 \\cdot 2 = 120{,}000$", "v"), ("$784 \\cdot 128 = 1.2\\text{M}$", "u"),
    ("$1.5 \\cdot 60{,}000 = 90{,}001$", "r"), ("$60{,}000 / 7 = 8{,}571$", "v"),
    // These may be decimals that were rounded.
    ("$4{,}905 + 1{,}333 = 6{,}239$", "r"), ("$2{,}000 + 1{,}333 = 3{,}334$", "r"),
    ("$4{,}905 \\cdot 1{,}333 = 6{,}539$", "r"),
  ])
  func wholeNumbers(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$\\arcsin 0.5 = 30$", "v"), ("$\\tan^{-1} 1 = 45$", "v"), ("$\\arctan 1 = 0.785$", "v"),
    ("$\\arcsin 0.5 = 31$", "w"), ("$1 + 1 = 1$", "u"), ("$1 + 1 = 0$", "u"), ("$1 + 1 = 3$", "w"),
    ("$80 + 10\\% = 88$", "u"), ("$\\frac{12}{80} \\cdot 100 = 15\\%$", "v"),
  ])
  func numbersWithTwoMeanings(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // Units are products of base units.
    ("$2\\,\\text{kg} \\cdot 3\\,\\text{m/s}^2 = 6\\,\\text{N}$", "v"),
    ("$6\\,\\text{N} \\cdot 2\\,\\text{m} = 12\\,\\text{J}$", "v"),
    ("$6\\,\\text{N} \\cdot 2\\,\\text{m} = 14\\,\\text{J}$", "w"),
    ("$24\\,\\text{cm}^3 = 24\\,\\text{mL}$", "v"), ("$1\\,\\text{mi} = 1.609\\,\\text{km}$", "v"),
    // Beside an operation a factor may itself be the conversion.
    ("$5\\,\\text{km} \\cdot 1000 = 5000\\,\\text{m}$", "u"),
    ("$1500\\,\\text{bytes} \\cdot 8 = 12000\\,\\text{bits}$", "u"),
  ])
  func unitsOfOperations(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // Each term is rounded on its own.
    ("$-0.1 \\log_2 0.1 - 0.9 \\log_2 0.9 = 0.33 + 0.14 = 0.47$", "rv"),
    ("$0.4 \\cdot 0.3 + 0.2 = 0.12 + 0.3$", "w"),
  ])
  func termsRoundedOneByOne(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // What is conditional, or has a statement in brackets, is one name.
    ("$P(A \\mid B) = \\frac{1/6}{3/6} = \\frac{1}{3}$", "v"),
    ("$P(1<Y<3) = 0.2 + 0.1 = 0.3$", "v"),
    ("$E[X] = \\frac{1+2+3}{3} = 2$", "v"),
    ("$\\Delta t = 6 - 2$ and $\\frac{8}{\\Delta t} = 2$", "v"), ("$f(3) = 2 + 5 = 7$", "v"),
    ("$\\lambda_+ = (1 + 0.5)^2 = 2.25$", "v"), ("$= 2 + 2 = 4$", "v"),
    ("$\\frac{1}{2} = \\textbf{0.5}$", "v"), ("$10 \\| 20 \\| 30 = 5.45$", "u"),
  ])
  func names(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // Read as a thousand and more, an exponent such as 1.155 leaves no finite value.
    ("$e^{1.155} + 1 = 4.174$", "v"),
    ("$e^{1.155} + 1 = 4.714$", "w"),
    ("$\\frac{e^{1.155}}{e^{1.155} + 1} = 0.760$", "v"),
    ("$\\frac{e^{1.155}}{e^{1.155} + 1} = 0.706$", "w"),
  ])
  func readingsWithoutValue(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    // Books on algorithms write lg for the logarithm of base 2.
    ("$\\lg 1000 = 3$", "v"),
    ("$8 \\lg 8 = 24$", "v"),
    ("$\\mathrm{lg}\\,8 = 3$", "v"),
    ("$\\lg 8 = 4$", "w"),
    ("$\\lg 2 = 0.693$", "w"),
  ])
  func binaryLogarithms(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$0.9^{100} = 2.66\\mathrm{e}{-5}$", "v"),
    ("$0.9^{100} = 2.66\\text{e-}5$", "v"),
    ("$2 \\cdot 3\\text{E}{+}4 = 6e{4}$", "v"),
    ("$2 \\cdot 1.5\\mathrm{e}{-30} = 3e{-}30$", "v"),
    ("$0.9^{100} = 2.76\\mathrm{e}{-5}$", "w"),
    ("$\\frac{1e-3}{2} = 0.0005$", "v"),
    ("$5\\text{euro} + 3 = 8$", "v"),
  ])
  func uprightExponents(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$(4\\times3)\\cdot(3\\times1) = (4 \\times 1)$", "u"),
    ("$[2 \\times 3][3 \\times 5] = [2 \\times 5]$", "u"),
    ("$(2 \\times 3)(4 \\times 5) = 120$", "v"),
    ("$(2 \\times 3)(4 \\times 5) = 121$", "w"),
    ("$(2 \\times 3) + (3 \\times 1) = (4 \\times 1)$", "w"),
  ])
  func shapesOfMatrices(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$1 + 2 = 3!$", "u"),
    ("$1 + 2 = 4!$", "w"),
    ("$3! = 6$", "v"),
    ("$3! = 3 \\cdot 2!$", "v"),
    ("$1 + 2 = 3! = 6$", "wv"),
  ])
  func exclamations(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$2¹⁰ = 1024$", "v"),
    ("$10⁻³ \\cdot 2 = 0.002$", "v"),
    ("$3² = 8$", "w"),
    ("$2¹⁰ = 1042$", "w"),
    ("$½(0.3 - 0.1)² = 0.02$", "v"),
    ("$¾ + ¼ = 1$", "v"),
    ("$½ \\cdot 3 = 1.6$", "w"),
    ("$3½ + 1 = 4.5$", "u"),
    ("$2²⁻ = 4$", "u"),
  ])
  func unicodeNumbers(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    (
      "$\\begin{bmatrix}1\\\\2\\end{bmatrix} \\odot \\begin{bmatrix}3\\\\4\\end{bmatrix} = \\begin{bmatrix}3\\\\8\\end{bmatrix}$",
      "v"
    ),
    (
      "$\\begin{bmatrix}1\\\\2\\end{bmatrix} \\odot \\begin{bmatrix}3\\\\4\\end{bmatrix} = \\begin{bmatrix}3\\\\7\\end{bmatrix}$",
      "w"
    ),
    ("$0.5 \\odot 0.4 = 0.2$", "v"),
    ("$0.5 ⊙ 0.4 = 0.3$", "w"),
    ("$0 \\odot 0 = 1$", "u"),
  ])
  func productsEntryByEntry(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("${1 + 2 \\over 4} = 0.75$", "v"),
    ("${1 \\over 4} = 0.35$", "w"),
    ("$1 \\over 2 = 0.5$", "u"),
  ])
  func fractionsWithOver(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    (
      "$$\\begin{aligned} E &= \\frac12\\left( 0.2^2 \\right. \\\\ &\\left. {} + 0.3^2 \\right) = 0.065 \\end{aligned}$$",
      "v"
    ),
    (
      "$$\\begin{aligned} E &= \\left[ 1 + 2 \\right. \\\\ & \\quad \\left. + 4 \\right] = 8 \\end{aligned}$$",
      "w"
    ),
    ("$\\left.\\frac12\\right. + 1 = 1.5$", "v"),
    ("$$0.3 \\cdot 2 = 0.6 \\tag*{(2)}$$", "v"),
    ("$$0.3 \\cdot 2 = 0.7 \\tag*{(2)}$$", "w"),
  ])
  func bracketsOverRows(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$10^{-20} > 0$", "v"),
    ("$e^{-40} > 0$", "v"),
    ("$-10^{-20} < 0$", "v"),
    ("$10^{-20} < 0$", "w"),
    ("$3 - 3 > 0$", "w"),
    ("$2 + 1 > 3$", "w"),
  ])
  func valuesBesideNought(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  private static let tanhUnit = """
    ```nn network
    inputs: {x_1: 0.5, x_2: -1}
    parameters: {w_1: 0.4, w_2: 0.3, b: 0.1}
    layers:
      - activation: tanh
        units: {h: w_1 x_1 + w_2 x_2 + b}
    targets: {h: 1}
    loss: half squared error
    learning_rate: 0.5
    ```


    """

  @Test(arguments: [
    // 0.2 - 0.3 + 0.1 leaves a residue, which tanh hands on.
    ("$out_h = \\tanh(0)$", "v"), ("$out_h = \\tanh(0.1)$", "w"),
    // What is assigned to a parameter is its next value.
    ("$b := 0.1 + 0.5 = 0.6$", "uv"), ("$b = 0.1 + 0.5$", "w"), ("$net_h := 0.2 + 0.3$", "w"),
  ])
  func networkOfOneUnit(text: String, expected: String) {
    #expect(verdicts(Self.tanhUnit + text) == expected)
  }

  @Test(arguments: [
    ("$3.0 \\times 10^8 / 1.5 \\times 10^6 = 200$", "v"),
    ("$3.0 \\times 10^8 / 1.5 \\times 10^6 = 2 \\times 10^{14}$", "v"),
    ("$3.0 \\times 10^8 / 1.5 \\times 10^6 = 300$", "w"), ("$6 / 3 \\cdot 2 = 1$", "w"),
    ("$5!! = 15$", "u"), ("$3! = 6$", "v"), ("$2^3^2 = 512$", "u"), ("$2^{3^2} = 512$", "v"),
  ])
  func notationWithTwoConventions(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }

  @Test(arguments: [
    ("$x₁ = 3$ and $x_1 + 2 = 5$", "v"), ("$x₁₂ = 3$ and $x_{12} + 2 = 6$", "w"),
    ("$1011₂ = 11$", "v"), ("$w₅⁺ = 0.4 - 0.1 = 0.3$ and $2 w_5^+ = 0.7$", "vw"),
  ])
  func unicodeIndices(note: String, expected: String) {
    #expect(verdicts(note) == expected)
  }
}
