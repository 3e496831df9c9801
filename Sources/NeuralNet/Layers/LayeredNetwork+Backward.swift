/// The derivatives of a batch's total error.
package struct LayerGradient: Sendable {
  /// By each parameter, in the network's order.
  package fileprivate(set) var parameters: [Double]
  /// By the net inputs of each layer.
  package fileprivate(set) var deltas: [[Double]]
  /// By the inputs; empty where they were not asked for.
  package fileprivate(set) var inputs: [Double] = []
}

extension LayeredNetwork {
  /// Goes back through the layers by the chain rule.
  ///
  /// The batch must have targets.
  ///
  /// Complexity: O(samples · parameters).
  package func backward(_ pass: LayerPass, includingInputs: Bool = true) -> LayerGradient {
    var gradient = LayerGradient(
      parameters: Array(repeating: 0, count: parameters.count),
      deltas: Array(repeating: [], count: layers.count))
    var byOutput = pass.outputs.map { Array(repeating: 0.0, count: $0.count) }
    let error = outputError(pass.batch)
    let errors = error.derivatives(
      netInputs: pass.netInputs[layers.count - 1], outputs: pass.outputs[layers.count],
      targets: pass.batch.targets)
    if !error.isFused { byOutput[layers.count] = errors }
    for (l, layer) in layers.enumerated().reversed() {
      for skip in skips where skip.to == l + 1 && skip.place == .postActivation {
        add(byOutput[l + 1], to: &byOutput[skip.from])
      }
      let delta =
        error.isFused && l == layers.count - 1
        ? errors
        : layer.activation.deltas(
          byOutput[l + 1], netInputs: pass.netInputs[l],
          outputs: pass.activated[l] ?? pass.outputs[l + 1], unitCount: layer.unitCount)
      for skip in skips where skip.to == l + 1 && skip.place == .preActivation {
        add(delta, to: &byOutput[skip.from])
      }
      maps[l].addGradient(delta, pass.outputs[l], into: &gradient.parameters)
      if l > 0 || includingInputs {
        maps[l].addInputGradient(parameters, delta, into: &byOutput[l])
      }
      gradient.deltas[l] = delta
    }
    if includingInputs { gradient.inputs = byOutput[0] }
    return gradient
  }

  private func add(_ values: [Double], to sum: inout [Double]) {
    for index in sum.indices { sum[index] += values[index] }
  }
}
