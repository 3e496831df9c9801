/// A named scalar of a network, such as a weight, a unit's net input or a derivative.
///
/// A quantity is an identity, not a number: `Values` and `Trace` say what it is worth. Where a
/// network has several samples, what differs between them carries its sample; parameters, the
/// total error and the learning rate never do.
public struct Quantity: Hashable, Sendable {
  /// What a quantity is, but for sample and time step.
  public enum Kind: Hashable, Sendable {
    case input(String)
    case parameter(String)
    /// What the output of the named unit should be.
    case target(String)
    case netInput(String)
    case output(String)
    /// The named unit's own summand of the error.
    case unitError(String)
    case totalError
    case learningRate
    /// The named parameter after one update.
    case updated(String)
    /// The total derivative: over all paths from `by` to `of`.
    indirect case derivative(of: Quantity, by: Quantity)
    /// The derivative of one equation alone, with everything else that it reads held fixed.
    ///
    /// It is used only where it differs from `derivative`: where `of` reads `by` itself and
    /// also something that depends on `by`, as with skip connections.
    indirect case directDerivative(of: Quantity, by: Quantity)
  }

  /// What it is.
  public var kind: Kind
  /// The sample's number, from 1; nil where there is one sample, or it does not matter.
  public var sample: Int?
  /// The time step's number, from 1; nil outside of sequences.
  public var timeStep: Int?

  /// A quantity of any kind.
  public init(_ kind: Kind, sample: Int? = nil, timeStep: Int? = nil) {
    self.kind = kind
    self.sample = sample
    self.timeStep = timeStep
  }
}

extension Quantity {
  /// E_total.
  public static let totalError = Quantity(.totalError)
  /// The factor of the derivatives in an update.
  public static let learningRate = Quantity(.learningRate)

  /// The input of that name.
  public static func input(_ name: String, sample: Int? = nil) -> Quantity {
    Quantity(.input(name), sample: sample)
  }

  /// The weight or bias of that name.
  public static func parameter(_ name: String) -> Quantity { Quantity(.parameter(name)) }

  /// What the output of that unit should be.
  public static func target(_ unit: String, sample: Int? = nil) -> Quantity {
    Quantity(.target(unit), sample: sample)
  }

  /// The net input of that unit.
  public static func netInput(_ unit: String, sample: Int? = nil) -> Quantity {
    Quantity(.netInput(unit), sample: sample)
  }

  /// The output of that unit.
  public static func output(_ unit: String, sample: Int? = nil) -> Quantity {
    Quantity(.output(unit), sample: sample)
  }

  /// The error of that unit.
  public static func unitError(_ unit: String, sample: Int? = nil) -> Quantity {
    Quantity(.unitError(unit), sample: sample)
  }

  /// P^+ of the parameter of that name.
  public static func updated(_ parameter: String) -> Quantity { Quantity(.updated(parameter)) }

  /// ∂A/∂B over all paths.
  public static func derivative(of quantity: Quantity, by other: Quantity) -> Quantity {
    Quantity(.derivative(of: quantity, by: other))
  }

  /// ∂A/∂B within the equation of A.
  public static func directDerivative(of quantity: Quantity, by other: Quantity) -> Quantity {
    Quantity(.directDerivative(of: quantity, by: other))
  }

  /// Whether each sample has a quantity of this kind of its own.
  public var variesOverSamples: Bool {
    switch kind {
    case .input, .target, .netInput, .output, .unitError: true
    case .parameter, .totalError, .learningRate, .updated, .derivative, .directDerivative: false
    }
  }

  /// The same quantity in the sample of that number, if samples differ in it.
  package func inSample(_ sample: Int?) -> Quantity {
    guard variesOverSamples else { return self }
    return Quantity(kind, sample: sample, timeStep: timeStep)
  }

  /// The declared name inside, if there is one.
  public var name: String? {
    switch kind {
    case .input(let name), .parameter(let name), .target(let name), .netInput(let name),
      .output(let name), .unitError(let name), .updated(let name):
      name
    case .totalError, .learningRate, .derivative, .directDerivative: nil
    }
  }
}
