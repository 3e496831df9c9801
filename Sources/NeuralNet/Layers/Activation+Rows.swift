extension Activation {
  /// Writes the outputs of a batch of rows of net inputs.
  func apply(_ netInputs: [Double], into outputs: inout [Double], unitCount: Int) {
    let count = netInputs.count
    netInputs.withUnsafeBufferPointer { z in
      outputs.withUnsafeMutableBufferPointer { y in
        switch self {
        case .softmax: Softmax.apply(z, y, unitCount: unitCount)
        case .linear: for index in 0..<count { y[index] = z[index] }
        case .relu: for index in 0..<count { y[index] = z[index] > 0 ? z[index] : 0 }
        case .tanh: for index in 0..<count { y[index] = Activation.tanh.value(z[index]) }
        case .logistic: for index in 0..<count { y[index] = Activation.logistic.value(z[index]) }
        default: for index in 0..<count { y[index] = value(z[index]) }
        }
      }
    }
  }

  /// Turns ∂E/∂y of a batch of rows into ∂E/∂z.
  func turnToDeltas(
    _ deltas: inout [Double], netInputs: [Double], outputs: [Double], unitCount: Int
  ) {
    let count = deltas.count
    netInputs.withUnsafeBufferPointer { z in
      outputs.withUnsafeBufferPointer { y in
        deltas.withUnsafeMutableBufferPointer { d in
          switch self {
          case .softmax: Softmax.turnToDeltas(d, outputs: y, unitCount: unitCount)
          case .linear: break
          case .relu: for index in 0..<count { d[index] = z[index] > 0 ? d[index] : 0 }
          case .tanh: for index in 0..<count { d[index] *= 1 - y[index] * y[index] }
          case .logistic: for index in 0..<count { d[index] *= y[index] * (1 - y[index]) }
          default:
            for index in 0..<count {
              d[index] *= derivative(netInput: z[index], output: y[index])
            }
          }
        }
      }
    }
  }
}

extension Softmax {
  /// Writes the outputs of rows of net inputs.
  fileprivate static func apply(
    _ z: UnsafeBufferPointer<Double>, _ y: UnsafeMutableBufferPointer<Double>, unitCount: Int
  ) {
    for start in stride(from: 0, to: z.count, by: unitCount) {
      let row = start..<start + unitCount
      values(UnsafeBufferPointer(rebasing: z[row]), UnsafeMutableBufferPointer(rebasing: y[row]))
    }
  }

  /// ∂E/∂z_j = y_j (∂E/∂y_j − Σ_k y_k ∂E/∂y_k), row by row.
  fileprivate static func turnToDeltas(
    _ d: UnsafeMutableBufferPointer<Double>, outputs y: UnsafeBufferPointer<Double>, unitCount: Int
  ) {
    for start in stride(from: 0, to: y.count, by: unitCount) {
      let row = start..<start + unitCount
      let mean = row.reduce(0) { $0 + y[$1] * d[$1] }
      for index in row { d[index] = y[index] * (d[index] - mean) }
    }
  }
}
