/// A batch's way through the layers.
package struct LayerPass: Sendable {
  package let batch: Batch
  /// For each layer count × units, sample by sample.
  package fileprivate(set) var netInputs: [[Double]] = []
  /// Of layer 0, the input, on.
  package fileprivate(set) var outputs: [[Double]]
  /// act(z) of each layer, where a skip is added to it afterwards.
  var activated: [Int: [Double]] = [:]
}

extension LayeredNetwork {
  /// The outputs for some inputs, sample by sample.
  package func predict(_ inputs: [[Double]]) -> [[Double]] {
    let pass = forward(Batch(inputs: inputs))
    let outputs = pass.outputs[layers.count]
    return inputs.indices.map { Array(outputs[$0 * outputCount..<($0 + 1) * outputCount]) }
  }

  /// Computes all net inputs and outputs.
  ///
  /// The batch's rows must have the network's number of inputs.
  ///
  /// Complexity: O(samples · parameters).
  package func forward(_ batch: Batch) -> LayerPass {
    precondition(batch.inputs.count == batch.count * inputCount)
    var pass = LayerPass(batch: batch, outputs: [batch.inputs])
    for l in layers.indices {
      let z = netInputs(l, pass)
      var a = activate(z, layers[l])
      for skip in skips where skip.to == l + 1 && skip.place == .postActivation {
        if pass.activated[l] == nil { pass.activated[l] = a }
        for index in a.indices { a[index] += pass.outputs[skip.from][index] }
      }
      pass.netInputs.append(z)
      pass.outputs.append(a)
    }
    return pass
  }

  private func netInputs(_ l: Int, _ pass: LayerPass) -> [Double] {
    let units = layers[l].unitCount
    let biases = parameters[biasRanges[l]]
    var z = Array(repeating: biases.first ?? 0, count: pass.batch.count * units)
    if layers[l].bias == .perUnit {
      for sample in 0..<pass.batch.count {
        z.replaceSubrange(sample * units..<(sample + 1) * units, with: biases)
      }
    }
    parameters.withUnsafeBufferPointer { parameters in
      pass.outputs[l].withUnsafeBufferPointer { input in
        z.withUnsafeMutableBufferPointer { z in
          guard let input = input.baseAddress, let z = z.baseAddress,
            let weights = parameters.baseAddress
          else { return }
          Kernels.addProduct(
            input, weights + weightRanges[l].lowerBound, into: z, rows: pass.batch.count,
            inner: fanIn(l), columns: units)
        }
      }
    }
    for skip in skips where skip.to == l + 1 && skip.place == .preActivation {
      for index in z.indices { z[index] += pass.outputs[skip.from][index] }
    }
    return z
  }

  private func activate(_ z: [Double], _ layer: Layer) -> [Double] {
    guard layer.activation == .softmax else { return z.map(layer.activation.value) }
    return stride(from: 0, to: z.count, by: layer.unitCount).flatMap {
      Softmax.values(Array(z[$0..<$0 + layer.unitCount]))
    }
  }
}
