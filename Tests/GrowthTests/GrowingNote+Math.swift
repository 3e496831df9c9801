extension GrowingNote {
  /// What formulas are made of.
  static let formulas = [
    GrowingNote(each: "wrong formulas", 40, [.run, .rerun, .fix, .report]) { "$1+\($0)=1$" },
    GrowingNote(each: "wrong formulas in fences", 20) { "```math\n1 + \($0) = \($0 + 3)\n```" },
    GrowingNote(each: "right formulas", 30, [.check, .rerun, .report]) { "$1+\($0)=\($0 + 1)$" },
    GrowingNote("long right chain", 20, [.check, .report]) { n in
      "$" + (0..<n).map { "\($0)+\(n - $0)" }.joined(separator: " = ") + "$"
    },
    GrowingNote("long sum", 50, [.check]) { sum(upTo: $0, plus: 0) },
    GrowingNote("long wrong sum", 60, [.check, .fix]) { sum(upTo: $0, plus: 7) },
    GrowingNote(
      each: "long product", 10, [.check], after: "$", by: " \\cdot ", before: " = 3$"
    ) { "1.0\($0 % 7)" },
    GrowingNote(each: "sum of products", 8, [.check], after: "$", by: " + ", before: " = 7.1234$") {
      "2 \\cdot \($0).37"
    },
    GrowingNote("deep braces", 100, [.check]) { nested("{", "1+1", "}", $0) },
    GrowingNote("deep parentheses", 100, [.check]) { nested("(", "1+1", ")", $0) },
    GrowingNote("fractions in fractions", 10, [.check]) { nested("\\frac{1}{1+", "1", "}", $0) },
    GrowingNote("indices of indices", 60, [.check]) { nested("x_{a", "", "}", $0) },
    GrowingNote(each: "wide matrix", 60, [.check], after: matrix, by: " & ", before: endMatrix) {
      "\($0)"
    },
    GrowingNote(each: "tall matrix", 60, [.check], after: matrix, by: "\\\\", before: endMatrix) {
      "\($0)"
    },
    GrowingNote(each: "rows", 20, after: rows, by: " \\\\\n", before: endRows) {
      "a_{\($0)} &= \($0) + 1 = \($0 + 1)"
    },
    GrowingNote(each: "wrong rows", 25, after: rows, by: " \\\\\n", before: endRows) {
      "\($0) + 1 &= \($0 + 2)"
    },
    GrowingNote(each: "chain over rows", 20, after: rows + "1+1 ", by: " \\\\\n", before: endRows) {
      "&= \($0 + 2) - \($0)"
    },
    GrowingNote(each: "statements", 20, after: "$", by: ", ", before: "$") { "1+\($0)=\($0 + 1)" },
    GrowingNote("long number", 280, [.check, .fix]) {
      "$1" + String(repeating: "0", count: $0) + " + 1 = 2$"
    },
    GrowingNote("number without end", 6000, [.check, .fix]) {
      "$1" + String(repeating: "0", count: $0) + " + 1 = 2$"
    },
    // A product takes the square of its digits, of which there are at most some 1,200.
    GrowingNote(each: "products of the longest numbers", 2, [.check, .fix]) {
      let digits = String($0 % 9 + 1) + String(repeating: "37", count: 600)
      return "$\(digits) \\cdot \(digits) = \(digits)$"
    },
    GrowingNote("long decimal", 2000, [.check, .fix]) {
      "$0." + String(repeating: "3", count: $0) + " + 1 = 2$"
    },
    GrowingNote("commands", 100, [.check]) {
      "$" + String(repeating: "\\alpha ", count: $0) + "= 1$"
    },
    GrowingNote("long text", 200, [.check]) {
      "$x = \\text{" + String(repeating: "word ", count: $0) + "} 1$"
    },
    GrowingNote(each: "carried mistakes", 4, [.check], after: "$0.1234 + 0.5 = 0.7234$\n\n") {
      "$0.7234 + \($0).5 = \($0 + 1).2234$"
    },
  ]

  /// Names and what they are given.
  static let names = [
    GrowingNote(each: "names", 20) { "$x_{\($0)} = \($0) + 1$" },
    GrowingNote(each: "names in one paragraph", 20, by: "\n") {
      "$x_{\($0)} = \($0)$ and $x_{\($0)} + 1 = \($0 + 1)$"
    },
    GrowingNote(each: "one name", 20) { "$x = \($0)$ so $x + 1 = \($0 + 1)$" },
    GrowingNote(each: "one name in one paragraph", 20, by: "\n") {
      "$x = \($0)$ so $x + 1 = \($0 + 1)$"
    },
    GrowingNote(each: "names of names", 20, after: "$x_0 = 1$\n", by: "\n") {
      "$x_{\($0 + 1)} = x_{\($0)} + 1 = \($0 + 2)$"
    },
    GrowingNote(each: "functions", 20) { "$f(x) = x + \($0)$, $f(1) = \($0 + 1)$" },
    GrowingNote(each: "names under headings", 20) {
      "# Head \($0)\n\nLet $x = \($0)$. Then $x+1=\($0 + 1)$."
    },
    GrowingNote(each: "situations", 15) {
      "If $x = \($0)$, then suppose $y = \($0)$ and after the update $x + y = \(2 * $0)$."
    },
  ]

  private static let matrix = "$$A = \\begin{pmatrix}"
  private static let endMatrix = "\\end{pmatrix}$$"
  private static let rows = "$$\n\\begin{aligned}\n"
  private static let endRows = "\n\\end{aligned}\n$$"

  private static func sum(upTo n: Int, plus error: Int) -> String {
    "$" + (0..<n).map(String.init).joined(separator: " + ") + " = \(n * (n - 1) / 2 + error)$"
  }

  private static func nested(_ open: String, _ core: String, _ close: String, _ n: Int) -> String {
    "$" + String(repeating: open, count: n) + core + String(repeating: close, count: n) + "=2$"
  }
}
