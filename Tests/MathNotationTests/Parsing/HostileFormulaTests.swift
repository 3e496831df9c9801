import MathNotation
import Testing

/// No formula makes the parser crash or take long, however it is written.
@Suite struct HostileFormulaTests {
  @Test(arguments: [
    ("(", 100_000), ("{", 100_000), ("\\frac{", 50_000), ("-", 100_000), ("x^", 100_000),
    ("x_{", 50_000), ("\\sqrt", 50_000), ("\\begin{cases}", 20_000), ("|", 100_000),
    ("\\hat", 50_000), ("1+", 200_000), ("\\\\", 100_000), ("= 1 ", 100_000),
    ("\\max(1,2", 20_000), ("\\frac{\\partial a}", 20_000), ("P(", 20_000), ("x_", 100_000),
    ("\\mathbf{", 20_000), ("\\Delta ", 50_000), ("\\sum_", 20_000), ("1,", 100_000),
    ("f(1,2 ", 5000),
    ("\\left.", 20_000), ("\\text{a}", 20_000), ("²", 50_000), ("₁", 50_000), ("'", 100_000),
  ])
  func manyOfTheSameAreRead(piece: String, count: Int) {
    let latex = String(repeating: piece, count: count)
    for side in TreeText(latex).formula.chains.flatMap(\.sides) {
      #expect(side.range.upperBound <= latex.utf8.count)
    }
  }

  @Test(arguments: [
    "\\", "\\begin{", "\\text{", "_", "^", "\\frac", "\\frac1", "1_", "x_", "x^", "\\overset{",
    "\\left", "\\left.", "\u{FEFF}$", "\u{0}", "\\overset{!}{=", "\\begin", "\\end{cases}",
    "\\right.",
    "0x", "1e", "1e+", "\\frac1.5", "\\text", "x^{", "x^{(", "x^{(1", "x_{\\text", "²",
    "1²³⁴⁵⁶⁷⁸⁹⁰",
    "\\frac{d", "\\frac{\\partial", "\\partial", "\\mathbf{x", "\\hat{", "\\sum_", "\\sum_{k=1",
  ])
  func whatBreaksOffIsRead(latex: String) {
    for side in TreeText(latex).formula.chains.flatMap(\.sides) {
      #expect(side.range.upperBound <= latex.utf8.count)
    }
  }

  @Test(
    arguments: [
      ([0xFF], []), ([0x31, 0xC3, 0x3D, 0x31], ["<unknown command> = 1"]),
      ([0x78, 0x3D, 0xE2, 0x88], ["x = <unknown command>"]),
      ([0x31, 0x00, 0x3D, 0x31], ["<unknown command> = 1"]),
      ([0xF0, 0x9F, 0x98, 0x80, 0x3D, 0x31], ["<unknown command> = 1"]),
    ] as [([UInt8], [String])])
  func bytesThatAreNoTextAreNoNames(bytes: [UInt8], chains: [String]) {
    let names = NameTable()
    let text = TreeText(formula: FormulaParser.parse(bytes, names: names), names: names)
    #expect(text.chains == chains)
  }

  @Test func depthAndLengthHaveLimits() {
    let deep = String(repeating: "(", count: 200) + "1" + String(repeating: ")", count: 200)
    #expect(TreeText(deep + " = 1").chains == ["<too deeply nested> = 1"])
    let nested = String(repeating: "(", count: 40) + "1" + String(repeating: ")", count: 40)
    #expect(TreeText(nested + " = 1").chains == ["1 = 1"])
    let long = String(repeating: " ", count: FormulaParser.maximumLength) + "1"
    #expect(TreeText(long).chains == ["<too long to read>"])
  }

  @Test func anyPiecesAreRead() {
    var state: UInt64 = 42
    let pieces = [
      "\\frac", "{", "}", "_", "^", "\\partial", "x", "12", ".5", ",", " ", "\\\\", "&", "=", "|",
      "\\begin{cases}", "\\end{cases}", "\\sum", "(", ")", "\\text{m}", "\\left", "+", "-", "ab",
      "\\cdot", "\\hat", "\\mathbf", "'", "!", "\\log", "[", "]", "é", "\\sin", "e", "\\max", "\\%",
      "120,180", "\\gcd(", "\\pmod", "P(", "dx", "d",
    ]
    for _ in 0..<3000 {
      var latex = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        latex += pieces[Int(state >> 33) % pieces.count]
      }
      for node in TreeText(latex).formula.nodes {
        #expect(node.start <= node.end && node.markStart <= node.markEnd, "\(latex)")
        #expect(Int(node.end) <= latex.utf8.count, "\(latex)")
      }
    }
  }

  /// What a failed attempt read is read again as if it had not been tried.
  @Test(arguments: [
    ("P(\\mathbf{x} \\mid y) = 1", "P(\\mathbf{x}\\midy) = 1"),
    ("P(ab \\mid 2) = 1", "P(ab\\mid2) = 1"),
    ("P(120,180 \\mid 2) = 1", "P(120,180\\mid2) = 1"),
    ("\\frac{dx_ab}{2} = 1", "(/ (* (* d x_a) b) 2) = 1"),
    ("\\frac{dab}{2} = 1", "(/ dab 2) = 1"),
  ])
  func aFailedAttemptLeavesNoTrace(latex: String, chain: String) {
    #expect(TreeText(latex).chains == [chain])
  }
}
