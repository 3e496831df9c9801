import NeuralNet

/// A piece of a unit's equation.
struct EquationToken {
  enum Kind: Equatable {
    case number(Double)
    case quantity(Quantity)
    /// The name of a function, before its parenthesis.
    case function(EquationFunction)
    case plus
    case minus
    case times
    case slash
    case caret
    case open
    case close
    case end
  }

  let kind: Kind
  /// In bytes of the equation.
  let range: Range<Int>

  static let signs: [String: Kind] = [
    "+": .plus, "-": .minus, "−": .minus, "*": .times, "·": .times, "⋅": .times, "×": .times,
    "/": .slash, "÷": .slash, "^": .caret, "(": .open, ")": .close,
  ]
}
