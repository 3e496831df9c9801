/// How the weights of a layer begin; its biases begin at 0.
package enum Initializer: Hashable, Sendable {
  case zeros
  case constant(Double)
  case uniform(ClosedRange<Double>)
  case gaussian(standardDeviation: Double)
  /// Uniform in ±√(6 / (fan in + fan out)) (Glorot and Bengio, 2010, equation 16).
  case xavier
  /// Gaussian of variance 2 / (fan in + fan out) (Glorot and Bengio, 2010, equation 12).
  case xavierGaussian
  /// Gaussian of variance 1 / (fan in + fan out), which some texts give for Xavier's method.
  case xavierHalved
  /// Gaussian of variance 2 / fan in (He et al., Delving Deep into Rectifiers, 2015, equation 10).
  case he
  /// Uniform in ±√(6 / fan in).
  case heUniform
  /// Gaussian of variance 1 / fan in (LeCun et al., Efficient BackProp, 1998, equation 16).
  case lecun
  /// Uniform in ±√(3 / fan in).
  case lecunUniform
  /// Rows or, where there are more rows than columns, columns that are orthonormal (Saxe, McClelland
  /// and Ganguli, 2014).
  case orthogonal

  /// The number that a weight gets is drawn from a distribution of this variance; of an orthogonal
  /// matrix that of any of its elements.
  package func variance(fanIn: Int, fanOut: Int) -> Double {
    let (inputs, both) = (Double(fanIn), Double(fanIn + fanOut))
    switch self {
    case .zeros, .constant: return 0
    case .uniform(let range):
      let width = range.upperBound - range.lowerBound
      return width * width / 12
    case .gaussian(let deviation): return deviation * deviation
    case .xavier, .xavierGaussian: return 2 / both
    case .xavierHalved: return 1 / both
    case .he, .heUniform: return 2 / inputs
    case .lecun, .lecunUniform: return 1 / inputs
    case .orthogonal: return 1 / Double(max(fanIn, fanOut))
    }
  }

  /// The density of the distribution that weights are drawn from; nil where it has none.
  package func density(_ x: Double, fanIn: Int, fanOut: Int) -> Double? {
    let variance = variance(fanIn: fanIn, fanOut: fanOut)
    switch self {
    case .zeros, .constant: return nil
    case .uniform(let range):
      return range.contains(x) ? 1 / (range.upperBound - range.lowerBound) : 0
    case .xavier, .heUniform, .lecunUniform:
      let limit = (3 * variance).squareRoot()
      return abs(x) <= limit ? 1 / (2 * limit) : 0
    case .gaussian, .xavierGaussian, .xavierHalved, .he, .lecun, .orthogonal:
      let power = Function.exponential.value(-x * x / (2 * variance))
      return power / (2 * .pi * variance).squareRoot()
    }
  }

  /// Weights for a layer: row u holds those of unit u, drawn unit by unit, input by input.
  package func matrix(
    fanIn: Int, fanOut: Int, using random: inout Xoshiro256
  ) -> [[Double]] {
    if self == .orthogonal {
      return Orthogonal.matrix(rows: fanOut, columns: fanIn, using: &random)
    }
    let deviation = variance(fanIn: fanIn, fanOut: fanOut).squareRoot()
    return (0..<fanOut).map { _ in (0..<fanIn).map { _ in number(deviation, using: &random) } }
  }

  private func number(_ deviation: Double, using random: inout Xoshiro256) -> Double {
    switch self {
    case .zeros: 0
    case .constant(let number): number
    case .uniform(let range):
      range.lowerBound + (range.upperBound - range.lowerBound) * random.nextUniform()
    case .xavier, .heUniform, .lecunUniform:
      (3.0).squareRoot() * deviation * (2 * random.nextUniform() - 1)
    case .gaussian, .xavierGaussian, .xavierHalved, .he, .lecun, .orthogonal:
      deviation * random.nextGaussian()
    }
  }
}
