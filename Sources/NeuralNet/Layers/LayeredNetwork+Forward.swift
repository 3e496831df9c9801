/// A batch's way through the layers.
package struct LayerPass: Sendable {
  package let batch: Batch
  /// For each layer count × units, sample by sample.
  package fileprivate(set) var netInputs: [[Double]] = []
  /// Of layer 0, the input, on.
  package fileprivate(set) var outputs: [[Double]]
  /// act(z) of each layer, where a skip is added to it afterwards.
  fileprivate(set) var activated: [Int: [Double]] = [:]
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
    for (l, layer) in layers.enumerated() {
      var z = maps[l].biasRows(parameters, count: batch.count)
      maps[l].addProduct(parameters, pass.outputs[l], into: &z)
      for skip in skips where skip.to == l + 1 && skip.place == .preActivation {
        for index in z.indices { z[index] += pass.outputs[skip.from][index] }
      }
      var a = layer.activation.values(z, unitCount: layer.unitCount)
      for skip in skips where skip.to == l + 1 && skip.place == .postActivation {
        if pass.activated[l] == nil { pass.activated[l] = a }
        for index in a.indices { a[index] += pass.outputs[skip.from][index] }
      }
      pass.netInputs.append(z)
      pass.outputs.append(a)
    }
    return pass
  }

  /// The error of a whole batch, without any penalty.
  package func totalError(_ pass: LayerPass) -> Double {
    outputError(pass.batch).total(
      netInputs: pass.netInputs[layers.count - 1], outputs: pass.outputs[layers.count],
      targets: pass.batch.targets)
  }

  func outputError(_ batch: Batch) -> OutputError {
    let last = layers.count
    return OutputError(
      loss: loss, activation: layers[last - 1].activation, unitCount: outputCount,
      sampleWeight: reduction == .mean ? 1 / Double(batch.count) : 1,
      isPlain: !skips.contains { $0.to == last && $0.place == .postActivation })
  }
}
