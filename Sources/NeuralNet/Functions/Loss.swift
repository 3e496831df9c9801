import Platform

/// How the distance of the outputs y from their targets t is measured, for one sample.
public enum Loss: Hashable, Sendable {
  /// Σ ½ (t − y)².
  case halfSquaredError
  /// Σ (t − y)².
  case squaredError
  /// The mean over the output units of (t − y)².
  case meanSquaredError
  /// The mean over the output units of |t − y|.
  case meanAbsoluteError
  /// The mean over the output units of −(t ln y + (1 − t) ln(1 − y)).
  case binaryCrossEntropy
  /// −Σ t ln y, which is the negative log likelihood of classes.
  case crossEntropy
  /// Σ max(0, 1 − t y), for targets −1 and 1.
  case hinge
  /// Σ ½ (t − y)² where |t − y| ≤ delta, delta (|t − y| − ½ delta) elsewhere.
  ///
  /// Huber, Robust Estimation of a Location Parameter, 1964.
  case huber(delta: Double = 1)
  /// Σ t ln(t / y) over the targets that are greater than 0: what y lacks of the distribution t.
  ///
  /// Kullback and Leibler, On Information and Sufficiency, 1951.
  case kullbackLeibler
}

extension Loss: CaseIterable {
  /// All losses, with their usual numbers.
  public static let allCases: [Loss] = [
    .halfSquaredError, .squaredError, .meanSquaredError, .meanAbsoluteError, .binaryCrossEntropy,
    .crossEntropy, .hinge, .huber(), .kullbackLeibler,
  ]
}

extension Loss {
  /// Whether the error of a unit is divided by the number of output units.
  package var isMean: Bool {
    switch self {
    case .meanSquaredError, .meanAbsoluteError, .binaryCrossEntropy: true
    case .halfSquaredError, .squaredError, .crossEntropy, .hinge, .huber, .kullbackLeibler: false
    }
  }

  /// The losses that take logarithms of outputs.
  ///
  /// The logarithm of a saturated output is lost; computed from the net input it is not. So what
  /// computes such a loss together with an activation asks for this.
  enum CrossEntropy: Sendable {
    /// −(t ln y + (1 − t) ln(1 − y)).
    case binary
    /// −t ln y, and what does not depend on y.
    case categorical
  }

  /// Which of those it is; nil for other losses.
  var crossEntropy: CrossEntropy? {
    switch self {
    case .binaryCrossEntropy: .binary
    case .crossEntropy, .kullbackLeibler: .categorical
    case .halfSquaredError, .squaredError, .meanSquaredError, .meanAbsoluteError, .hinge, .huber:
      nil
    }
  }

  /// What a unit's summand has beside −t ln y: t ln t of the Kullback–Leibler divergence.
  func targetTerm(_ t: Double) -> Double {
    self == .kullbackLeibler && t > 0 ? t * log(t) : 0
  }

  /// A unit's own summand; where the loss is a mean, before it is divided.
  ///
  /// A logarithm whose factor is 0 counts as 0, so that saturated outputs give no NaN.
  public func unitError(target t: Double, output y: Double) -> Double {
    switch self {
    case .halfSquaredError: 0.5 * (t - y) * (t - y)
    case .squaredError, .meanSquaredError: (t - y) * (t - y)
    case .meanAbsoluteError: abs(t - y)
    case .binaryCrossEntropy: -(Self.product(t, log(y)) + Self.product(1 - t, log1p(-y)))
    case .crossEntropy: -Self.product(t, log(y))
    case .hinge: max(0, 1 - t * y)
    case .huber(let delta):
      abs(t - y) <= delta ? 0.5 * (t - y) * (t - y) : delta * (abs(t - y) - 0.5 * delta)
    case .kullbackLeibler: t > 0 ? t * log(t / y) : 0
    }
  }

  /// The derivative of `unitError` by the output.
  ///
  /// `rest` is 1 − y, which the caller may know better than by subtraction.
  package func derivativeByOutput(target t: Double, output y: Double, rest: Double) -> Double {
    switch self {
    case .halfSquaredError: y - t
    case .squaredError, .meanSquaredError: 2 * (y - t)
    case .meanAbsoluteError: Function.sign.value(y - t)
    case .binaryCrossEntropy: Self.product(1 - t, 1 / rest) - Self.product(t, 1 / y)
    case .crossEntropy: -Self.product(t, 1 / y)
    case .hinge: t * y < 1 ? -t : 0
    case .huber(let delta): min(delta, max(-delta, y - t))
    case .kullbackLeibler: t > 0 ? -t / y : 0
    }
  }

  /// The derivative of `unitError` by the target.
  package func derivativeByTarget(target t: Double, output y: Double) -> Double {
    switch self {
    case .halfSquaredError: t - y
    case .squaredError, .meanSquaredError: 2 * (t - y)
    case .meanAbsoluteError: Function.sign.value(t - y)
    case .binaryCrossEntropy: log1p(-y) - log(y)
    case .crossEntropy: -log(y)
    case .hinge: t * y < 1 ? -y : 0
    case .huber(let delta): min(delta, max(-delta, t - y))
    case .kullbackLeibler: t > 0 ? log(t / y) + 1 : 0
    }
  }

  /// factor · number, and 0 where the factor is.
  private static func product(_ factor: Double, _ number: Double) -> Double {
    factor == 0 ? 0 : factor * number
  }
}
