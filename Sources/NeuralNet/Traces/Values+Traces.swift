extension Values {
  /// The forward pass: every net input and output.
  public var forwardTrace: Trace { Derivation(self).trace(of: computedNodes) }

  /// The forward pass and the errors.
  public var errorTrace: Trace { Derivation(self).trace(of: errorNodes) }

  /// The forward pass, the errors, and ∂E_total by some parameters, or by all that are not
  /// frozen.
  public func gradientTrace(of parameters: [String]? = nil) -> Trace {
    Derivation(self).trace(of: errorNodes + gradientNodes(numbers(of: parameters)))
  }

  /// The forward pass, the errors, the derivatives and the updates of some parameters, or of
  /// all that are not frozen.
  public func updateTrace(of parameters: [String]? = nil) -> Trace {
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

  /// Layer by layer from the last on: the deltas, and then the derivatives by the parameters.
  private func gradientNodes(_ parameters: [Int]) -> [Node] {
    guard network.hasGradient else { return [] }
    let layout = network.program.layout
    return BackwardOrder(network, parameters: parameters).layers.flatMap { layer in
      memories.indices.flatMap { sample in
        layer.units.map { unit -> Node in
          .derivative(of: .totalError, by: .slot(layout.netInput(unit), sample: sample))
        }
      }
        + layer.parameters.map { .derivative(of: .totalError, by: .slot($0, sample: nil)) }
    }
  }

  /// The forward pass of all samples, and then their errors.
  private var errorNodes: [Node] {
    computedNodes
      + memories.indices.flatMap { sample in
        network.program.errors.indices.map { number -> Node in
          .place(.slot(network.program.layout.error(number), sample: sample))
        }
      } + (network.hasTargets ? [.place(.totalError)] : [])
  }

  /// Net inputs and outputs, sample by sample, in the order of computation.
  private var computedNodes: [Node] {
    let layout = network.program.layout
    let slots = network.wiring.order.map { node in
      node.isOutput ? layout.output(node.unit) : layout.netInput(node.unit)
    }
    return memories.indices.flatMap { sample in
      slots.map { .place(.slot($0, sample: sample)) }
    }
  }
}
