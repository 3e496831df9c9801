/// What a way back through the layers writes to, kept from batch to batch.
struct LayerAdjoints: Sendable {
  /// ∂E/∂a of each layer, of layer 0, the input, on; afterwards ∂E/∂z of layers 1 and on.
  fileprivate var byOutput: [[Double]]
  /// The transposed weights of each layer.
  fileprivate var transposed: [[Double]]

  init(_ pass: LayerPass) {
    byOutput = pass.outputs.map { Array(repeating: 0, count: $0.count) }
    transposed = pass.netInputs.map { _ in [] }
  }

  fileprivate mutating func clear() {
    for l in byOutput.indices {
      byOutput[l].withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
  }
}

extension LayeredNetwork {
  /// ∂E/∂P for each parameter P, by going back through the layers.
  ///
  /// The batch must have targets.
  ///
  /// Complexity: O(samples · parameters).
  package func backward(_ pass: LayerPass) -> [Double] {
    var adjoints = LayerAdjoints(pass)
    var gradient = Array(repeating: 0.0, count: parameters.count)
    backward(pass, into: &gradient, using: &adjoints)
    return gradient
  }

  /// Adds the derivatives by the parameters to `gradient`.
  func backward(
    _ pass: LayerPass, into gradient: inout [Double], using adjoints: inout LayerAdjoints
  ) {
    adjoints.clear()
    let error = outputError(pass.batch)
    error.setDerivatives(
      &adjoints.byOutput[layers.count], netInputs: pass.netInputs[layers.count - 1],
      outputs: pass.outputs[layers.count], targets: pass.batch.targets)
    for (l, layer) in layers.enumerated().reversed() {
      for skip in skips where skip.to == l + 1 && skip.place == .postActivation {
        let own = adjoints.byOutput[l + 1]
        Self.add(own, to: &adjoints.byOutput[skip.from])
      }
      if !(error.isFused && l == layers.count - 1) {
        layer.activation.turnToDeltas(
          &adjoints.byOutput[l + 1], netInputs: pass.netInputs[l],
          outputs: pass.activated[l] ?? pass.outputs[l + 1], unitCount: layer.unitCount)
      }
      for skip in skips where skip.to == l + 1 && skip.place == .preActivation {
        let own = adjoints.byOutput[l + 1]
        Self.add(own, to: &adjoints.byOutput[skip.from])
      }
      maps[l].addGradient(adjoints.byOutput[l + 1], pass.outputs[l], into: &gradient)
      if l > 0 { addInputGradient(l, &adjoints) }
    }
  }

  private func addInputGradient(_ l: Int, _ adjoints: inout LayerAdjoints) {
    let delta = adjoints.byOutput[l + 1]
    maps[l].addInputGradient(
      parameters, delta, into: &adjoints.byOutput[l], using: &adjoints.transposed[l])
  }
}
