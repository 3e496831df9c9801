/// What gives a quantity its value.
public enum Rule: String, Hashable, Sendable, CaseIterable {
  /// An input, parameter, target or learning rate, as declared.
  case given
  case netInput
  /// A unit's output from its net input.
  case activation
  case unitError
  case totalError
  /// ∂out/∂net of one layer.
  case activationDerivative
  /// ∂net/∂(what the net input reads).
  case netInputDerivative
  /// ∂E_U/∂out_U, or ∂E_U/∂target_U.
  case unitErrorDerivative
  /// ∂E_total/∂E_U.
  case totalErrorDerivative
  /// A product of derivatives along one path.
  case chainRule
  /// A sum over paths, each a derivative or a product of derivatives.
  case sumOverPaths
  /// A quantity by itself.
  case identity
  /// There is no path.
  case independence
  case update
  /// The update of a frozen parameter.
  case frozen

  /// Whether a derivative with this rule is made of other derivatives.
  public var isComposite: Bool {
    switch self {
    case .chainRule, .sumOverPaths: true
    case .given, .netInput, .activation, .unitError, .totalError, .activationDerivative,
      .netInputDerivative, .unitErrorDerivative, .totalErrorDerivative, .identity, .independence,
      .update, .frozen:
      false
    }
  }
}

/// One step of a computation: a quantity, the equation that gives it, and its value.
public struct Step: Hashable, Sendable {
  /// What it gives a value.
  public let quantity: Quantity
  /// Why it has that equation.
  public let rule: Rule
  /// For a given quantity its value as a constant.
  public private(set) var equation: Term
  /// What the equation comes to.
  public private(set) var value: Double

  /// A step from its parts.
  package init(quantity: Quantity, rule: Rule, equation: Term, value: Double) {
    self.quantity = quantity
    self.rule = rule
    self.equation = equation
    self.value = value
  }

  /// What the equation reads, each once, in the order of reading.
  ///
  /// Complexity: O(size of the equation).
  public var inputs: [Quantity] { equation.quantities }

  /// The same step where the quantity has another value.
  func with(value: Double) -> Step {
    var step = self
    step.value = value
    if rule == .given { step.equation = .constant(value) }
    return step
  }
}
