extension Values {
  var nodes: NodeTable { NodeTable(network) }

  /// The total derivative ∂A/∂B, over all paths from B to A.
  ///
  /// It is exactly 0 where A does not depend on B, and 1 where they are the same. Each of both
  /// is an input, parameter, target, net input, output, unit error or the total error; nil if
  /// either is another quantity, or one that the network does not have, and where a unit steps.
  ///
  /// Complexity: O(1) for the total error, else O(size) of what lies between A and B.
  public func derivative(of quantity: Quantity, by other: Quantity) -> Double? {
    guard network.isDifferentiable, let of = nodes.place(of: quantity),
      let by = nodes.place(of: other)
    else { return nil }
    return derivative(of: of, by: by)
  }

  func derivative(of place: Place, by other: Place) -> Double {
    if place == other { return 1 }
    switch (place, other) {
    case (_, .totalError): return 0
    case (.totalError, .slot(let slot, let sample)):
      return sample.map { totalAdjoints[$0][slot] } ?? gradient[slot]
    case (.slot(_, nil), .slot): return 0
    case (.slot(let slot, let sample?), .slot(let otherSlot, let otherSample)):
      if let otherSample, otherSample != sample { return 0 }
      guard var sweep = sweep(from: slot, sample: sample) else { return 0 }
      return sweep.derivative(by: otherSlot, memory: memories[sample])
    }
  }

  /// A backward pass from a slot; nil where that is given.
  func sweep(from slot: Int, sample: Int) -> BackwardSweep? {
    guard slot >= network.program.layout.netInput(0) else { return nil }
    return BackwardSweep(from: slot, of: network.program, memory: memories[sample])
  }

  /// The derivatives of one slot by all slots of its sample.
  func adjoints(of slot: Int, sample: Int) -> [Double] {
    network.program.adjoints(memories[sample], weights: [(slot, 1)])
  }

  /// The derivative of A's own equation by B, with everything else that it reads held fixed.
  ///
  /// It is known of a net input, and of an output by the net inputs of its layer.
  public func directDerivative(of quantity: Quantity, by other: Quantity) -> Double? {
    Derivation(self).step(for: .directDerivative(of: quantity, by: other))?.value
  }
}
