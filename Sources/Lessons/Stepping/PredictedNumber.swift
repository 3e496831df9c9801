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
    if case .notWorkedOut = answer.content, let value = answer.working?.value {
      answer.content = .number([AnswerNumber(value: value)])
    }
    guard case .number = answer.content else { return nil }
    answer.text = text
    return answer
  }

  /// What is typed as a formula: the signs of a keyboard, and exponents in brackets.
  private static func latex(_ text: String) -> String {
    var latex = ""
    var closings: [Int] = []
    var depth = 0
    for character in text {
      switch character {
      case "*", "×", "·": latex += " \\cdot "
      case "−": latex += "-"
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
}
