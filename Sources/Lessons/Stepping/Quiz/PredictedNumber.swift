import MathNotation
import NeuralNet
import SourceText

/// A number that is typed for a step: digits, or an expression that comes to it.
struct PredictedNumber {
  private let text: String
  private let step: Step
  private let network: NetworkWriter

  init(_ text: String, of step: Step, in network: NetworkWriter) {
    (self.text, self.step, self.network) = (text, step, network)
  }

  /// What is read; nil if it is no number.
  var answer: SheetAnswer? {
    let formula = "\(network.symbol(step.quantity)) = \(Self.latex(text))"
    let reader = ChainReader(network, items: [step])
    guard var answer = reader.answers(in: SlicedText(formula)).last?.1 else { return nil }
    if case .notWorkedOut = answer.content {
      answer.content = NumberReader(NameTable()).content(of: Self.latex(text))
    }
    guard case .number = answer.content else { return nil }
    answer.text = text
    return answer
  }

  /// What is typed as a formula: the signs of a keyboard, and exponents in braces.
  private static func latex(_ text: String) -> String {
    var latex = ""
    var closings: [Int] = []
    var depth = 0
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "*", "×", "·": latex += " \\cdot "
      case "−": latex += "-"
      case "^" where rest.first != "(" && rest.first != "{":
        let exponent = exponent(&rest)
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
