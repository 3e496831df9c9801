/// Where an affine map z = W x + b stands in a vector of parameters, and its way there and back.
struct AffineMap: Sendable {
  let inputCount: Int
  let outputCount: Int
  /// Input-major: the weights of all outputs for input 0, then for input 1, and so on.
  let weights: Range<Int>
  /// One for each output, a single one that all share, or none.
  let biases: Range<Int>

  init(inputCount: Int, outputCount: Int, bias: LayeredNetwork.Bias, startingAt start: Int) {
    self.inputCount = inputCount
    self.outputCount = outputCount
    weights = start..<start + inputCount * outputCount
    biases = weights.upperBound..<weights.upperBound + bias.count(units: outputCount)
  }

  var end: Int { biases.upperBound }

  /// Writes the biases, once for each row of z.
  func setBiases(_ parameters: [Double], into z: inout [Double]) {
    z.withUnsafeMutableBufferPointer { z in
      if biases.count <= 1 {
        z.update(repeating: parameters[biases].first ?? 0)
        return
      }
      parameters.withUnsafeBufferPointer { parameters in
        let biases = UnsafeBufferPointer(rebasing: parameters[biases])
        for start in stride(from: 0, to: z.count, by: outputCount) {
          for unit in 0..<outputCount { z[start + unit] = biases[unit] }
        }
      }
    }
  }

  /// z += W x, row by row.
  func addProduct(_ parameters: [Double], _ x: [Double], into z: inout [Double]) {
    parameters.withUnsafeBufferPointer { parameters in
      x.withUnsafeBufferPointer { x in
        z.withUnsafeMutableBufferPointer { z in
          guard let parameters = parameters.baseAddress, let x = x.baseAddress,
            let result = z.baseAddress
          else { return }
          Kernels.addProduct(
            x, parameters + weights.lowerBound, into: result, rows: z.count / outputCount,
            inner: inputCount, columns: outputCount)
        }
      }
    }
  }

  /// ∂E/∂W += xᵀ δ and ∂E/∂b += Σ δ, over all rows.
  func addGradient(_ delta: [Double], _ x: [Double], into gradient: inout [Double]) {
    delta.withUnsafeBufferPointer { delta in
      x.withUnsafeBufferPointer { x in
        gradient.withUnsafeMutableBufferPointer { gradient in
          guard let rows = delta.baseAddress, let x = x.baseAddress,
            let gradient = gradient.baseAddress
          else { return }
          Kernels.addTransposedProduct(
            x, rows, into: gradient + weights.lowerBound, rows: delta.count / outputCount,
            inner: inputCount, columns: outputCount)
        }
      }
    }
    addBiasGradient(delta, into: &gradient)
  }

  private func addBiasGradient(_ delta: [Double], into gradient: inout [Double]) {
    if biases.isEmpty { return }
    let step = biases.count == 1 ? 0 : 1
    delta.withUnsafeBufferPointer { delta in
      gradient.withUnsafeMutableBufferPointer { gradient in
        for row in stride(from: 0, to: delta.count, by: outputCount) {
          for unit in 0..<outputCount {
            gradient[biases.lowerBound + unit * step] += delta[row + unit]
          }
        }
      }
    }
  }

  /// ∂E/∂x += δ Wᵀ, row by row.
  func addInputGradient(
    _ parameters: [Double], _ delta: [Double], into byInput: inout [Double],
    using transposed: inout [Double]
  ) {
    Kernels.transpose(
      parameters[weights], rows: inputCount, columns: outputCount, into: &transposed)
    delta.withUnsafeBufferPointer { delta in
      transposed.withUnsafeBufferPointer { weights in
        byInput.withUnsafeMutableBufferPointer { byInput in
          guard let rows = delta.baseAddress, let weights = weights.baseAddress,
            let byInput = byInput.baseAddress
          else { return }
          Kernels.addProduct(
            rows, weights, into: byInput, rows: delta.count / outputCount, inner: outputCount,
            columns: inputCount)
        }
      }
    }
  }
}

extension LayeredNetwork.Bias {
  func count(units: Int) -> Int {
    switch self {
    case .perUnit: units
    case .shared: 1
    case .none: 0
    }
  }
}
