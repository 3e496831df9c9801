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
  ///
  /// Complexity: O(rows · weights).
  func addProduct(_ parameters: [Double], _ x: [Double], into z: inout [Double]) {
    Kernels.addProduct(
      x, parameters, from: weights.lowerBound, into: &z, rows: z.count / outputCount,
      inner: inputCount, columns: outputCount)
  }

  /// ∂E/∂W += xᵀ δ and ∂E/∂b += Σ δ, over all rows.
  ///
  /// Complexity: O(rows · weights).
  func addGradient(_ delta: [Double], _ x: [Double], into gradient: inout [Double]) {
    Kernels.addTransposedProduct(
      x, delta, into: &gradient, at: weights.lowerBound, rows: delta.count / outputCount,
      inner: inputCount, columns: outputCount)
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

  /// ∂E/∂x += δ Wᵀ, row by row; `transposed` is reused for Wᵀ.
  ///
  /// Complexity: O(rows · weights).
  func addInputGradient(
    _ parameters: [Double], _ delta: [Double], into byInput: inout [Double],
    using transposed: inout [Double]
  ) {
    Kernels.transpose(
      parameters[weights], rows: inputCount, columns: outputCount, into: &transposed)
    Kernels.addProduct(
      delta, transposed, into: &byInput, rows: delta.count / outputCount, inner: outputCount,
      columns: inputCount)
  }

  /// Sets the weights; row u of the matrix holds those of output u.
  func setMatrix(_ rows: [[Double]], in parameters: inout [Double]) {
    for (unit, row) in rows.prefix(outputCount).enumerated() {
      for (input, weight) in row.prefix(inputCount).enumerated() {
        parameters[weights.lowerBound + input * outputCount + unit] = weight
      }
    }
  }
}
