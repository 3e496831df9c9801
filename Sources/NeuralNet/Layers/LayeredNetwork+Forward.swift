/// A batch's way through the layers.
package struct LayerPass: Sendable {
  /// What it began with.
  package fileprivate(set) var batch: Batch
  /// For each layer count × units, sample by sample.
  package fileprivate(set) var netInputs: [[Double]]
  /// Of layer 0, the input, on.
  package fileprivate(set) var outputs: [[Double]]
  /// act(z) of each layer, where a skip is added to it afterwards.
  fileprivate(set) var activated: [Int: [Double]] = [:]

  /// Room for a batch.
  init(_ network: LayeredNetwork, _ batch: Batch) {
    self.batch = batch
    netInputs = network.layers.map { Array(repeating: 0, count: batch.count * $0.unitCount) }
    outputs = [batch.inputs] + netInputs
  }

  /// Takes another batch of the same size.
  mutating func take(_ batch: Batch) {
    self.batch = batch
    outputs[0] = batch.inputs
    activated = [:]
  }
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
    var pass = LayerPass(self, batch)
    forward(&pass)
    return pass
  }

  func forward(_ pass: inout LayerPass) {
    precondition(pass.batch.inputs.count == pass.batch.count * inputCount)
    for (l, layer) in layers.enumerated() {
      maps[l].setBiases(parameters, into: &pass.netInputs[l])
      maps[l].addProduct(parameters, pass.outputs[l], into: &pass.netInputs[l])
      for skip in skips where skip.to == l + 1 && skip.place == .preActivation {
        Self.add(pass.outputs[skip.from], to: &pass.netInputs[l])
      }
      layer.activation.apply(
        pass.netInputs[l], into: &pass.outputs[l + 1], unitCount: layer.unitCount)
      for skip in skips where skip.to == l + 1 && skip.place == .postActivation {
        if pass.activated[l] == nil { pass.activated[l] = pass.outputs[l + 1] }
        let source = pass.outputs[skip.from]
        Self.add(source, to: &pass.outputs[l + 1])
      }
    }
  }

  /// Adds numbers place by place.
  static func add(_ values: [Double], to sum: inout [Double]) {
    for index in sum.indices { sum[index] += values[index] }
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
