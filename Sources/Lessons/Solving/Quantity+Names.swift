import NeuralNet

extension Quantity {
  /// Whether this is a derivative of the total error.
  var isOfTotalError: Bool {
    if case .derivative(let of, _) = kind { of == .totalError } else { false }
  }

  /// Whether this is a derivative by the chain rule.
  var isDerivative: Bool { if case .derivative = kind { true } else { false } }

  /// The unit or the parameter that the quantity is one of.
  var name: String? {
    switch kind {
    case .input(let name), .parameter(let name), .target(let name), .netInput(let name),
      .output(let name), .unitError(let name), .updated(let name):
      name
    default: nil
    }
  }

  /// Whether this is a direct derivative, for which formulas have no name.
  var isDirect: Bool { if case .directDerivative = kind { true } else { false } }
}
