#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// out_k = e^(z_k) / Σ_j e^(z_j), over the units of a layer.
package enum Softmax {
  /// The outputs for a layer's net inputs, which are shifted by their maximum first.
  package static func values(_ z: [Double]) -> [Double] {
    guard let top = z.max() else { return [] }
    let powers = z.map { exp($0 - top) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  /// −ln out_k, exact for outputs near 1 and finite for outputs that round to 0.
  static func negativeLogarithm(of k: Int, _ z: [Double]) -> Double {
    let others = z.indices.lazy.filter { $0 != k }.map { exp(z[$0] - z[k]) }.reduce(0, +)
    if others.isFinite { return log1p(others) }
    return logarithmOfSum(z[...]) - z[k]
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
