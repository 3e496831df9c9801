/// What is typed as a formula: the signs of a keyboard, functions, and exponents in brackets.
struct TypedFormula {
  /// What is known by its name, with the bracket behind it.
  static let functions = ["tanh(", "exp(", "ln(", "log("]

  private let text: String

  init(_ text: String) { self.text = text }

  /// The same as LaTeX.
  var latex: String {
    var latex = ""
    var closings: [Int] = []
    var depth = 0
    var rest = text[...]
    while let character = rest.first {
      if let function = Self.functions.first(where: rest.hasPrefix) {
        latex += "\\" + function
        depth += 1
        rest.removeFirst(function.count)
        continue
      }
      rest.removeFirst()
      switch character {
      case "*" where rest.first == "*":
        rest.removeFirst()
        rest = "^" + rest
      case "*", "×", "·": latex += " \\cdot "
      case "−": latex += "-"
      case "^" where rest.first != "(" && rest.first != "{":
        let exponent = Self.exponent(&rest)
        latex += exponent.isEmpty ? "^" : "^{\(exponent)}"
      case "(":
        if latex.hasSuffix("^") {
          closings.append(depth)
          latex += "{"
        } else {
          latex += "("
        }
        depth += 1
      case ")":
        depth -= 1
        latex += closings.last == depth ? "}" : ")"
        if closings.last == depth { closings.removeLast() }
      default: latex.append(character)
      }
    }
    return latex
  }

  /// The number at the start of a text, perhaps with a sign; what is left stands behind it.
  private static func exponent(_ rest: inout Substring) -> String {
    var exponent = ""
    if let sign = rest.first, "+-−".contains(sign) {
      exponent = sign == "+" ? "" : "-"
      rest.removeFirst()
    }
    while let digit = rest.first, digit.isASCII && digit.isNumber || ".,".contains(digit) {
      exponent.append(rest.removeFirst())
    }
    return exponent
  }
}
