import NeuralNet

extension Activation {
  /// How the slope comes to be what is computed of the output, line by line, between its derivative by the rules
  /// and that: e^(−z)/(1 + e^(−z))² and so on for the logistic function.
  ///
  /// - Parameter netInput: what the function is taken of.
  /// - Returns: terms of one value; none where the rules give the usual form at once.
  func slopeWay(from netInput: Term) -> [Term] {
    switch self {
    case .logistic:
      let power = Term.function(.exponential, -netInput)
      let sum = Term.sum([1, power])
      let value = Term.quotient(1, sum)
      return [
        .quotient(power, .power(sum, 2)),
        .product([value, .quotient(.sum([1, power, .negation(1)]), sum)]),
        .product([value, 1 - value]),
      ]
    case .tanh:
      let (up, down) = (
        Term.function(.exponential, netInput), Term.function(.exponential, -netInput)
      )
      let (sum, difference) = (up + down, up - down)
      return [
        .quotient(.power(sum, 2) - .power(difference, 2), .power(sum, 2)),
        1 - .power(.quotient(difference, sum), 2),
      ]
    default: return []
    }
  }

  /// The derivative of the function and what becomes of it, in LaTeX over a letter; nil where the rules give the
  /// usual form at once.
  func slopeLines(over letter: String) -> [String]? {
    let power = "e^{-\(letter)}"
    let value = "\\frac{1}{1 + \(power)}"
    switch self {
    case .logistic:
      return [
        "\\frac{d}{d\(letter)} \(value)", "\\frac{\(power)}{(1 + \(power))^2}",
        "\(value) \\cdot \\frac{1 + \(power) - 1}{1 + \(power)}",
        "\(value) \\cdot \\left( 1 - \(value) \\right)",
        "\\sigma(\(letter)) \\cdot (1 - \\sigma(\(letter)))",
      ]
    case .tanh:
      let (sum, difference) = ("(e^{\(letter)} + \(power))", "(e^{\(letter)} - \(power))")
      return [
        "\\frac{d}{d\(letter)} \\tanh(\(letter))",
        "\\frac{\(sum)^2 - \(difference)^2}{\(sum)^2}", "1 - \\tanh(\(letter))^2",
      ]
    default: return nil
    }
  }
}
