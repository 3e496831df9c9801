/// How the weights of a layer begin; its biases begin at 0.
package enum Initializer: Hashable, Sendable {
  case zeros
  case constant(Double)
  case uniform(ClosedRange<Double>)
  case gaussian(standardDeviation: Double)
  /// Uniform in ±√(6 / (fan in + fan out)) (Glorot and Bengio, 2010, equation 16).
  case xavier
  /// Gaussian of variance 2 / (fan in + fan out).
  case xavierGaussian
  /// Gaussian of variance 2 / fan in (He et al., Delving Deep into Rectifiers, 2015, equation 10).
  case he
  /// Uniform in ±√(6 / fan in).
  case heUniform
  /// Gaussian of variance 1 / fan in (LeCun et al., Efficient BackProp, 1998, equation 16).
  case lecun

  package func value(fanIn: Int, fanOut: Int, using random: inout Xoshiro256) -> Double {
    let (inputs, both) = (Double(fanIn), Double(fanIn + fanOut))
    switch self {
    case .zeros: return 0
    case .constant(let number): return number
    case .uniform(let range):
      return range.lowerBound + (range.upperBound - range.lowerBound) * random.nextUniform()
    case .gaussian(let deviation): return deviation * random.nextGaussian()
    case .xavier: return (6 / both).squareRoot() * (2 * random.nextUniform() - 1)
    case .xavierGaussian: return (2 / both).squareRoot() * random.nextGaussian()
    case .he: return (2 / inputs).squareRoot() * random.nextGaussian()
    case .heUniform: return (6 / inputs).squareRoot() * (2 * random.nextUniform() - 1)
    case .lecun: return (1 / inputs).squareRoot() * random.nextGaussian()
    }
  }
}

extension LayeredNetwork {
  /// Draws the weights of one layer, unit by unit and within a unit input by input, and sets
  /// its biases to 0.
  package mutating func initialize(
    layer l: Int, _ initializer: Initializer, using random: inout Xoshiro256
  ) {
    let rows = (0..<layers[l].unitCount).map { _ in
      (0..<fanIn(l)).map { _ in
        initializer.value(fanIn: fanIn(l), fanOut: layers[l].unitCount, using: &random)
      }
    }
    setMatrix(rows, layer: l)
    for index in maps[l].biases { parameters[index] = 0 }
  }
}

extension ElmanNetwork {
  /// Draws W_x, W_h and W_y in this order, each unit by unit, and sets the biases to 0.
  package mutating func initialize(_ initializer: Initializer, using random: inout Xoshiro256) {
    for map in [inputMap, stateMap, outputMap] {
      for unit in 0..<map.outputCount {
        for input in 0..<map.inputCount {
          parameters[map.weights.lowerBound + input * map.outputCount + unit] =
            initializer.value(fanIn: map.inputCount, fanOut: map.outputCount, using: &random)
        }
      }
      for index in map.biases { parameters[index] = 0 }
    }
  }
}
