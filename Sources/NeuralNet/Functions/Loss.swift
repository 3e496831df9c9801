import Platform

/// How the distance of the outputs y from their targets t is measured, for one sample.
package enum Loss: String, Hashable, Sendable, CaseIterable {
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
  /// −Σ t ln y.
  case crossEntropy
}

extension Loss {
  /// Whether the error of a unit is divided by the number of output units.
  package var isMean: Bool {
    switch self {
    case .meanSquaredError, .meanAbsoluteError, .binaryCrossEntropy: true
    case .halfSquaredError, .squaredError, .crossEntropy: false
    }
  }

  /// The losses that take logarithms of outputs.
  ///
  /// The logarithm of a saturated output is lost; computed from the net input it is not. So what
  /// computes such a loss together with an activation asks for this.
  enum CrossEntropy: Sendable {
    /// −(t ln y + (1 − t) ln(1 − y)).
    case binary
    /// −t ln y.
    case categorical
  }

  /// Which of those it is; nil for other losses.
  var crossEntropy: CrossEntropy? {
    switch self {
    case .binaryCrossEntropy: .binary
    case .crossEntropy: .categorical
    case .halfSquaredError, .squaredError, .meanSquaredError, .meanAbsoluteError: nil
    }
  }

  /// A unit's own summand; where the loss is a mean, before it is divided.
  ///
  /// A logarithm whose factor is 0 counts as 0, so that saturated outputs give no NaN.
  package func unitError(target t: Double, output y: Double) -> Double {
    switch self {
    case .halfSquaredError: 0.5 * (t - y) * (t - y)
    case .squaredError, .meanSquaredError: (t - y) * (t - y)
    case .meanAbsoluteError: abs(t - y)
    case .binaryCrossEntropy: -(Self.product(t, log(y)) + Self.product(1 - t, log1p(-y)))
    case .crossEntropy: -Self.product(t, log(y))
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
    }
  }

  /// factor · number, and 0 where the factor is.
  private static func product(_ factor: Double, _ number: Double) -> Double {
    factor == 0 ? 0 : factor * number
  }
}
