extension Activation {
  /// Writes the outputs of a batch of rows of net inputs.
  func apply(_ netInputs: [Double], into outputs: inout [Double], unitCount: Int) {
    let count = netInputs.count
    netInputs.withUnsafeBufferPointer { z in
      outputs.withUnsafeMutableBufferPointer { y in
        switch self {
        case .softmax: Softmax.apply(z, into: y, unitCount: unitCount)
        case .linear: for index in 0..<count { y[index] = z[index] }
        case .relu: for index in 0..<count { y[index] = z[index] > 0 ? z[index] : 0 }
        case .tanh: for index in 0..<count { y[index] = Activation.tanh.value(z[index]) }
        case .logistic: for index in 0..<count { y[index] = Activation.logistic.value(z[index]) }
        case .leakyRelu, .elu, .selu, .softplus, .gelu, .silu, .hardSigmoid, .step, .sign:
          for index in 0..<count { y[index] = value(z[index]) }
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
          case .leakyRelu, .elu, .selu, .softplus, .gelu, .silu, .hardSigmoid, .step, .sign:
            for index in 0..<count {
              d[index] *= derivative(netInput: z[index], output: y[index])
            }
          }
        }
      }
    }
  }
}
