/// The derivatives of a batch's total error.
package struct LayerGradient: Sendable {
  /// By each parameter, in the network's order.
  package fileprivate(set) var parameters: [Double]
  /// By the net inputs of each layer.
  package fileprivate(set) var deltas: [[Double]]
  /// By the inputs.
  package fileprivate(set) var inputs: [Double] = []
}

extension LayeredNetwork {
  /// Goes back through the layers by the chain rule.
  ///
  /// The batch must have targets.
  ///
  /// Complexity: O(samples · parameters).
  package func backward(_ pass: LayerPass) -> LayerGradient {
    var gradient = LayerGradient(
      parameters: Array(repeating: 0, count: parameters.count),
      deltas: Array(repeating: [], count: layers.count))
    var byOutput = pass.outputs.map { Array(repeating: 0.0, count: $0.count) }
    let errors = errorDerivatives(pass)
    if !isFused { byOutput[layers.count] = errors }
    for l in layers.indices.reversed() {
      for skip in skips where skip.to == l + 1 && skip.place == .postActivation {
        add(byOutput[l + 1], to: &byOutput[skip.from])
      }
      let delta =
        isFused && l == layers.count - 1 ? errors : deltas(l, byOutput[l + 1], pass)
      for skip in skips where skip.to == l + 1 && skip.place == .preActivation {
        add(delta, to: &byOutput[skip.from])
      }
      addParameters(l, delta, pass, &gradient.parameters)
      addInputs(l, delta, &byOutput[l], pass.batch.count)
      gradient.deltas[l] = delta
    }
    gradient.inputs = byOutput[0]
    return gradient
  }

  private func add(_ values: [Double], to sum: inout [Double]) {
    for index in sum.indices { sum[index] += values[index] }
  }

  /// ∂E/∂z of a layer from ∂E/∂a.
  private func deltas(_ l: Int, _ byOutput: [Double], _ pass: LayerPass) -> [Double] {
    let activation = layers[l].activation
    let z = pass.netInputs[l]
    let y = pass.activated[l] ?? pass.outputs[l + 1]
    var result = byOutput
    guard activation == .softmax else {
      for index in result.indices {
        result[index] *= activation.derivative(netInput: z[index], output: y[index])
      }
      return result
    }
    let units = layers[l].unitCount
    for start in stride(from: 0, to: y.count, by: units) {
      let row = start..<start + units
      let mean = row.reduce(0) { $0 + y[$1] * byOutput[$1] }
      for index in row { result[index] = y[index] * (byOutput[index] - mean) }
    }
    return result
  }

  private func addParameters(
    _ l: Int, _ delta: [Double], _ pass: LayerPass, _ gradient: inout [Double]
  ) {
    let units = layers[l].unitCount
    delta.withUnsafeBufferPointer { delta in
      pass.outputs[l].withUnsafeBufferPointer { input in
        gradient.withUnsafeMutableBufferPointer { gradient in
          guard let delta = delta.baseAddress, let input = input.baseAddress,
            let gradient = gradient.baseAddress
          else { return }
          Kernels.addTransposedProduct(
            input, delta, into: gradient + weightRanges[l].lowerBound, rows: pass.batch.count,
            inner: fanIn(l), columns: units)
        }
      }
    }
    guard layers[l].bias != .none else { return }
    let start = biasRanges[l].lowerBound
    let stride = layers[l].bias == .perUnit ? 1 : 0
    for index in delta.indices { gradient[start + index % units * stride] += delta[index] }
  }

  /// ∂E/∂a_{l−1} += δ Wᵀ.
  private func addInputs(_ l: Int, _ delta: [Double], _ byInput: inout [Double], _ count: Int) {
    let (units, inputs) = (layers[l].unitCount, fanIn(l))
    let transposed = Kernels.transposed(
      parameters[weightRanges[l]], rows: inputs, columns: units)
    delta.withUnsafeBufferPointer { delta in
      transposed.withUnsafeBufferPointer { weights in
        byInput.withUnsafeMutableBufferPointer { byInput in
          guard let delta = delta.baseAddress, let weights = weights.baseAddress,
            let byInput = byInput.baseAddress
          else { return }
          Kernels.addProduct(
            delta, weights, into: byInput, rows: count, inner: units, columns: inputs)
        }
      }
    }
  }
}
