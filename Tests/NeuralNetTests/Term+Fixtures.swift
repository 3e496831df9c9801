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

/// The 2-2-2 network of Matt Mazur's "A Step by Step Backpropagation Example".
enum Example {
  static let parameters: [(String, Double)] = [
    ("w_1", 0.15), ("w_2", 0.2), ("w_3", 0.25), ("w_4", 0.3), ("w_5", 0.4), ("w_6", 0.45),
    ("w_7", 0.5), ("w_8", 0.55), ("b_1", 0.35), ("b_2", 0.6),
  ]

  static let sample = Network.Sample(
    inputs: ["i_1": 0.05, "i_2": 0.1], targets: ["o_1": 0.01, "o_2": 0.99])

  static func layers(
    _ hidden: Activation = .logistic, _ output: Activation = .logistic
  ) -> [Network.Layer] {
    func netInput(_ first: String, _ a: Term, _ second: String, _ b: Term, _ bias: String) -> Term {
      .sum([.parameter(first) * a, .parameter(second) * b, .parameter(bias)])
    }
    let (i1, i2) = (Term.input("i_1"), Term.input("i_2"))
    let (h1, h2) = (Term.output("h_1"), Term.output("h_2"))
    return [
      .init([
        .init("h_1", netInput: netInput("w_1", i1, "w_2", i2, "b_1"), activation: hidden),
        .init("h_2", netInput: netInput("w_3", i1, "w_4", i2, "b_1"), activation: hidden),
      ]),
      .init([
        .init("o_1", netInput: netInput("w_5", h1, "w_6", h2, "b_2"), activation: output),
        .init("o_2", netInput: netInput("w_7", h1, "w_8", h2, "b_2"), activation: output),
      ]),
    ]
  }

  static func network(
    frozen: Set<String> = ["b_1", "b_2"], samples: [Network.Sample] = [sample],
    reduction: Network.Reduction = .sum
  ) throws -> Network {
    try Network(
      inputs: ["i_1", "i_2"], parameters: parameters.map { .init($0, $1) }, layers: layers(),
      samples: samples, reduction: reduction, learningRate: 0.5, frozen: frozen)
  }
}

/// Whether two numbers agree to a relative tolerance, or an absolute one near nought.
func agree(
  _ a: Double, _ b: Double, relative: Double = 1e-12, absolute: Double = 1e-14
) -> Bool {
  a == b || abs(a - b) <= max(absolute, relative * max(abs(a), abs(b)))
}
