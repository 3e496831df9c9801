import Platform

/// Activation functions of a narrow layer's units, side by side; lanes without a unit hold nought.
enum NarrowActivation {
  /// The same bits as `Activation.logistic` gives, with one division for all lanes.
  @inline(__always)
  static func logistic<Vector: SIMD>(_ z: Vector, _ layer: NarrowLayer) -> Vector
  where Vector.Scalar == Double {
    var e = Vector(repeating: 0)
    for unit in 0..<Vector.scalarCount where unit < layer.units { e[unit] = exp(-abs(z[unit])) }
    let one = Vector(repeating: 1)
    return e.replacing(with: one, where: z .>= Vector(repeating: 0)) / (one + e)
  }

  /// The outputs of units that are not logistic.
  ///
  /// It is kept out of the step, which it would make slower.
  @inline(never)
  static func values<Vector: SIMD>(_ z: Vector, _ layer: NarrowLayer) -> Vector
  where Vector.Scalar == Double {
    guard let activation = layer.activation else { return z }
    var y = Vector(repeating: 0)
    for unit in 0..<layer.units { y[unit] = activation.value(z[unit]) }
    return y
  }

  /// ∂out/∂net of units that are not logistic.
  @inline(never)
  static func derivatives<Vector: SIMD>(_ z: Vector, _ y: Vector, _ layer: NarrowLayer) -> Vector
  where Vector.Scalar == Double {
    guard let activation = layer.activation else { return z }
    var slopes = Vector(repeating: 0)
    for unit in 0..<layer.units {
      slopes[unit] = activation.derivative(netInput: z[unit], output: y[unit])
    }
    return slopes
  }
}
