import Platform

/// out_k = e^(z_k) / Σ_j e^(z_j), over the units of a layer.
package enum Softmax {
  /// The outputs for a layer's net inputs, which are shifted by their maximum first.
  package static func values(_ z: [Double]) -> [Double] {
    var outputs = z
    outputs.withUnsafeMutableBufferPointer { outputs in
      z.withUnsafeBufferPointer { values($0, into: outputs) }
    }
    return outputs
  }

  /// Writes the outputs for a layer's net inputs.
  static func values(
    _ z: UnsafeBufferPointer<Double>, into y: UnsafeMutableBufferPointer<Double>
  ) {
    guard var top = z.first else { return }
    for number in z where number > top { top = number }
    var total = 0.0
    for index in z.indices {
      y[index] = exp(z[index] - top)
      total += y[index]
    }
    for index in y.indices { y[index] /= total }
  }

  /// −ln out_k, exact for outputs near 1 and finite for outputs that round to 0.
  static func negativeLogarithm(of k: Int, _ z: [Double]) -> Double {
    z.withUnsafeBufferPointer { negativeLogarithm(of: k, $0) }
  }

  /// −ln out_k, exact for outputs near 1 and finite for outputs that round to 0.
  static func negativeLogarithm(of k: Int, _ z: UnsafeBufferPointer<Double>) -> Double {
    var others = 0.0
    for index in z.indices where index != k { others += exp(z[index] - z[k]) }
    if others.isFinite { return log1p(others) }
    return logarithmOfSum(Array(z)[...]) - z[k]
  }

  /// −ln(1 − out_k): infinite in a layer of one unit.
  static func negativeLogarithmOfRest(of k: Int, _ z: [Double]) -> Double {
    let others = z[..<k] + z[(k + 1)...]
    if others.isEmpty { return .infinity }
    let rest = logarithmOfSum(ArraySlice(others))
    return Activation.softplus.value(z[k] - rest)
  }

  /// ln Σ e^(z_j).
  private static func logarithmOfSum(_ z: ArraySlice<Double>) -> Double {
    guard let top = z.max(), top.isFinite else { return z.max() ?? -.infinity }
    return top + log(z.reduce(0) { $0 + exp($1 - top) })
  }
}
