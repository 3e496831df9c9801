extension NoteWriter {
  mutating func chain() -> String {
    var chain = pick([name(), "\\frac{\\partial E_{total}}{\\partial w_1}", "x", term()])
    for _ in 0...decide(3) {
      chain += pick([
        " = ", " = ", " \\approx ", " &= ", " \\le ", " \\equiv ", ":=", " \\\\ = ", " \\ne ",
      ])
      chain += term()
      if decide(2) == 1 {
        chain += pick([
          " + ", " - ", " \\cdot ", "/", "^", "", "\\,", "!", "\\%", " \\bmod ", " \\times ", "_",
        ])
        chain += term()
      }
    }
    return chain + (isRare() ? " \\pmod{\(number())}" : "")
  }

  private mutating func term() -> String {
    switch decide(12) {
    case 0, 1, 2, 3: number()
    case 4: name()
    case 5: "\\frac{\(number())}{\(number())}"
    case 6:
      pick([
        "\\tanh", "\\sigma", "e^", "\\sqrt", "\\log", "\\max", "\\log_{2}", "\\binom{5}",
        "\\lfloor",
        "\\left|", "\\exp", "\\sin", "\\operatorname{relu}", "\\sqrt[3]", "f",
      ]) + "{(\(number()))}"
    case 7:
      number()
        + pick([
          "\\,\\text{m}", "\\text{ cm}/\\text{s}^{\(number())}", " \\times 10^{\(number())}",
          "^{\(number())}", "^\\circ", "\\,\\text{km/h}^{12}", "_{2}", "_{\(number())}",
        ])
    case 8: "\\sum_{k=\(number())}^{\(number())} \(pick(["k", "k^2", "x_k", "1"]))"
    case 9: "(\(number()) \(pick(["+", "-", "\\cdot", "/"])) \(number()))^{\(number())}"
    case 10:
      "\\begin{cases} \(number()) & x > \(number()) \\\\ \(number()) & \\text{otherwise} \\end{cases}"
    default: "\\begin{bmatrix} \(number()) & \(number()) \\\\ \(number()) & 1 \\end{bmatrix}"
    }
  }
}
