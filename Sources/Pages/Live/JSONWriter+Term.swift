import NeuralNet
import Rendering

extension JSONWriter {
  /// Writes a term as scripts evaluate it: a number, the key of a quantity, or an array of an operator and its
  /// operands.
  ///
  /// It recurs as deep as the term is nested.
  mutating func value(_ term: Term) {
    switch term {
    case .quantity(let quantity): value(quantity.plainKey)
    case .constant(let number): value(number)
    case .sum(let terms): list("+", terms)
    case .product(let factors): list("*", factors)
    case .negation(let term): list("-", [term])
    case .quotient(let left, let right): list("/", [left, right])
    case .power(let base, let exponent): list("^", [base, exponent])
    case .function(let function, let term): list(function.key, [term])
    case .choice(let condition, let positive, let otherwise):
      list("if", [condition, positive, otherwise])
    }
  }

  private mutating func list(_ word: String, _ operands: [Term]) {
    array { json in
      json.value(word)
      for operand in operands { json.value(operand) }
    }
  }
}
