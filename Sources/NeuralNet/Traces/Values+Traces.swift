extension Values {
  /// The forward pass: every net input and output.
  package var forwardTrace: Trace { Derivation(self).trace(of: computedNodes(errors: 0)) }

  /// The forward pass and the errors.
  package var errorTrace: Trace { Derivation(self).trace(of: errorNodes) }

  /// The forward pass, the errors, and ∂E_total by some parameters, or by all that are not
  /// frozen.
  package func gradientTrace(of parameters: [String]? = nil) -> Trace {
    Derivation(self).trace(of: errorNodes + gradientNodes(numbers(of: parameters)))
  }

  /// The forward pass, the errors, the derivatives and the updates of some parameters, or of
  /// all that are not frozen.
  package func updateTrace(of parameters: [String]? = nil) -> Trace {
    let numbers = numbers(of: parameters)
    return Derivation(self).trace(
      of: errorNodes + gradientNodes(numbers)
        + (network.hasGradient ? numbers.map { .updated($0) } : []))
  }

  private func numbers(of parameters: [String]?) -> [Int] {
    if let parameters {
      return parameters.compactMap { network.program.layout.parameterIndex[$0] }
    }
    return network.parameterNames.indices.filter {
      !network.frozen.contains(network.parameterNames[$0])
    }
  }

  private func gradientNodes(_ parameters: [Int]) -> [Node] {
    guard network.hasGradient else { return [] }
    return parameters.map { .derivative(of: .totalError, by: .slot($0, sample: nil)) }
  }

  private var errorNodes: [Node] {
    computedNodes(errors: network.program.errors.count)
      + (network.hasTargets ? [.place(.totalError)] : [])
  }

  /// Net inputs, outputs and some unit errors, sample by sample, in the order of computation.
  private func computedNodes(errors: Int) -> [Node] {
    let layout = network.program.layout
    let slots =
      network.wiring.order.map { node in
        node.isOutput ? layout.output(node.unit) : layout.netInput(node.unit)
      } + (0..<errors).map(layout.error)
    return memories.indices.flatMap { sample in
      slots.map { .place(.slot($0, sample: sample)) }
    }
  }
}
