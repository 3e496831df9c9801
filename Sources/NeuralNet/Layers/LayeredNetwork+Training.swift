extension LayeredNetwork: Trainable {
  /// What is kept for batches of one size.
  package struct Workspace: Sendable {
    fileprivate var passes: [Int: (pass: LayerPass, adjoints: LayerAdjoints)] = [:]
  }

  /// Room for batches, which is taken when the first of each size comes.
  package func makeWorkspace() -> Workspace { Workspace() }

  /// Goes forward and back through the layers.
  ///
  /// Complexity: O(samples · parameters).
  package func computeGradient(
    of examples: Batch, into gradient: inout [Double], using workspace: inout Workspace
  ) -> Double {
    gradient.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    return run(
      examples, in: &workspace.passes[examples.count, default: room(for: examples)],
      into: &gradient)
  }

  private func room(for batch: Batch) -> (pass: LayerPass, adjoints: LayerAdjoints) {
    let pass = LayerPass(self, batch)
    return (pass, LayerAdjoints(pass))
  }

  private func run(
    _ batch: Batch, in memory: inout (pass: LayerPass, adjoints: LayerAdjoints),
    into gradient: inout [Double]
  ) -> Double {
    memory.pass.take(batch)
    forward(&memory.pass)
    backward(memory.pass, into: &gradient, using: &memory.adjoints)
    return totalError(memory.pass)
  }

  /// The layers by number: layer 1 is the first after the input.
  package var parameterGroups: [ParameterGroup] {
    maps.enumerated().map { l, map in
      ParameterGroup(name: "\(l + 1)", indices: Array(map.weights) + Array(map.biases))
    }
  }
}
