import NeuralNet

extension Term {
  static func input(_ name: String) -> Term { .quantity(.input(name)) }
  static func parameter(_ name: String) -> Term { .quantity(.parameter(name)) }
  static func output(_ unit: String) -> Term { .quantity(.output(unit)) }
  static func netInput(_ unit: String) -> Term { .quantity(.netInput(unit)) }

  /// A spelling to compare terms by.
  var spelled: String {
    switch self {
    case .quantity(let quantity): quantity.plainKey
    case .constant(let number):
      number == number.rounded() && abs(number) < 1e9 ? "\(Int(number))" : "\(number)"
    case .sum(let terms): "(" + terms.map(\.spelled).joined(separator: " + ") + ")"
    case .product(let terms): terms.map(\.spelled).joined(separator: " * ")
    case .negation(let term): "-" + term.spelled
    case .quotient(let left, let right): "\(left.spelled)/\(right.spelled)"
    case .power(let base, let exponent): "\(base.spelled)^\(exponent.spelled)"
    case .function(let function, let term): "\(function.rawValue)(\(term.spelled))"
    case .choice(let condition, let positive, let otherwise):
      "[\(condition.spelled) > 0: \(positive.spelled), else \(otherwise.spelled)]"
    }
  }
}
